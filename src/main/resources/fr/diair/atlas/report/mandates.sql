-- the engagements of the day by mandate
select e.mandate, count(*) as officials, count(*) filter (where s.to_confirm) as to_confirm
from engagement_standing(:day) s
join engagement_shown e using (key)
group by e.mandate
order by officials desc, e.mandate
