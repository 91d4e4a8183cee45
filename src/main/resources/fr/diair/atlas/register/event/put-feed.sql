insert into calendar_feed (account, token_sha256) values (:account, :token)
on conflict (account) do update set token_sha256 = excluded.token_sha256, created_at = now(), last_read = null
