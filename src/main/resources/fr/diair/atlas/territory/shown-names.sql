-- the codes of a level in the vintage on show
select code, name from territory where level = :level
