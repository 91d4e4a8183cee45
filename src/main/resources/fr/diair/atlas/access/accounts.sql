-- one link an account at most, open for 48 hours
with open_link as (
    select account, created_at from account_link where created_at > now() - interval '48 hours' and account is not null
),
open_session as (
    select account, count(*) as sessions
    from account_session
    where last_seen > now() - interval '12 hours' and created_at > now() - interval '7 days'
    group by account
)
select a.id, a.login, a.name, a.role, a.active, a.password, a.subject, a.last_sign_in,
       l.created_at as link, coalesce(s.sessions, 0) as sessions
from account a
left join open_link l on l.account = a.id
left join open_session s on s.account = a.id
where a.login is not null
  and (:id::bigint is null or a.id = :id)
  and (:login::text is null or a.login = :login)
  and (:subject::text is null or a.subject = :subject)
order by not a.active, lower(a.name), a.id
