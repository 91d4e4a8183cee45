-- what happened to the codes of a level, one row per pair (before, after)
select on_date, kind, from_code, from_name, to_code, to_name
from movement
where level = :level
