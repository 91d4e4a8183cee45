-- whose address it is, as long as that account is open; it counts as read now
update calendar_feed f set last_read = now()
where f.token_sha256 = :token and (f.account is null or exists (select from account a where a.id = f.account and a.active))
returning f.account
