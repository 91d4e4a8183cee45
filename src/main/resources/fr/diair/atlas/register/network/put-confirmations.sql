-- only engagements that are there and run on the day
insert into confirmation (engagement, on_date, outcome, source)
select e.key, :on, :outcome, :source
from engagement e
where e.key = any (cast(:keys as text[])) and (e.to_date is null or e.to_date > :on) and (e.from_date is null or e.from_date <= :on)
order by e.key
