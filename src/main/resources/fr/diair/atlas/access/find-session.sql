-- the session, if it has not ended: 12 hours without a request, 7 days in all
with found as (
    select s.id, s.account, s.last_seen
    from account_session s
    where s.token_sha256 = :token
      and s.last_seen > now() - interval '12 hours'
      and s.created_at > now() - interval '7 days'
),
-- a minute is exact enough, and spares a write at each request
seen as (
    update account_session s set last_seen = now()
    from found where s.id = found.id and found.last_seen < now() - interval '1 minute'
)
select a.id, a.name, a.role from found join account a on a.id = found.account where a.active
