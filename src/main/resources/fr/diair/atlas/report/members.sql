-- who was engaged at the end of each month since the end of the year before the last, and on the day itself
with months as (
  select least((m + interval '1 month' - interval '1 day')::date, cast(:day as date)) as on_day
  from generate_series(date_trunc('year', cast(:day as date)) - interval '13 months', cast(:day as date), interval '1 month') m
)
select on_day,
       (select count(*) from engagement_standing(on_day)) as officials,
       (select count(distinct shown_code) from engagement_standing(on_day) where not former) as communes
from months
order by on_day
