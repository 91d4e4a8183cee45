-- how many of the engagements that count on the day are to be confirmed since an election
select count(*) filter (where s.to_confirm) as officials,
       (select count(*) from commune_engagement(:day) where category = 'to-confirm') as communes,
       (select label from election where on_date <= :day order by on_date desc limit 1) as election
from engagement_standing(:day) s
