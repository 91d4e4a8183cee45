select created_at, last_read from calendar_feed where account is not distinct from :account
