with
standing as (
  select * from engagement_standing(:day)
),
-- an engagement of its own wins over that of a former commune
own as (
  select shown_code as code, bool_and(former) as former from standing group by 1
)
select own.code,
       case when own.former then 'former' when a.code is not null then 'active' else 'declared' end as category
from own left join active_commune(:day) a using (code)
