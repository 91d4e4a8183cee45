delete from saved_list where id = :id and account is not distinct from cast(:account as bigint)
