update saved_list set name = :name, shared = :shared, criteria = cast(:criteria as jsonb), at = now()
where id = :id and account is not distinct from cast(:account as bigint)
