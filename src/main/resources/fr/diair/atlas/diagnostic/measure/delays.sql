-- actions under way or to come: how many are late, and by how many days on average
select t.code,
       count(*) filter (where s.days_late > 0) as late,
       avg(s.days_late) as delay
from action_standing(:day) s
join action_territory(:level) t on t.action = s.action
where s.declared not in ('done', 'abandoned')
group by t.code
