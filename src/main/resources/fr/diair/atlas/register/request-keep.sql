with
-- nobody asks again after a week
old as (delete from register_request where at < now() - interval '7 days')
insert into register_request (id, register, row_key) values (cast(:id as uuid), :register, cast(:key as jsonb))
