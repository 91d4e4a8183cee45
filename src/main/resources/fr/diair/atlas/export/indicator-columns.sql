-- The columns of one file: what was received for a level, a period and a vintage.
select indicator
from indicator_series
where level = :level and period = :period and vintage = :vintage
order by indicator
