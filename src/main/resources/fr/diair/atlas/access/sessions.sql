select id, created_at, last_seen, browser, token_sha256 = :current as current
from account_session
where account = :account
  and last_seen > now() - interval '12 hours' and created_at > now() - interval '7 days'
order by last_seen desc, id desc
