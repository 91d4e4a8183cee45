select on_date, kind, from_code, coalesce(from_name, from_code) as from_name, to_code, coalesce(to_name, to_code) as to_name
from movement where level = :level
order by on_date, from_code, to_code
