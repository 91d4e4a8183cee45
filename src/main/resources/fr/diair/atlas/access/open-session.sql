-- sessions that have ended go with the next one that begins
with ended as (
    delete from account_session
    where last_seen <= now() - interval '12 hours' or created_at <= now() - interval '7 days'
),
signed_in as (
    update account set last_sign_in = now() where id = :account
)
insert into account_session (token_sha256, account, browser) values (:token, :account, :browser)
