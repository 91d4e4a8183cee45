delete from calendar_feed where account is not distinct from :account
