-- those of the account, then those that are shared
select id, name, account, author, shared, criteria, account is not distinct from cast(:account as bigint) as own
from saved_list
where shared or account is null or account is not distinct from cast(:account as bigint)
order by own desc, plain_name(name), id
