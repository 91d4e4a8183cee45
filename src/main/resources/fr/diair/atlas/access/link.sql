-- open for 48 hours, for an account that is active
select l.kind, l.account
from account_link l
left join account a on a.id = l.account
where l.token_sha256 = :token and l.created_at > now() - interval '48 hours' and (l.account is null or a.active)
