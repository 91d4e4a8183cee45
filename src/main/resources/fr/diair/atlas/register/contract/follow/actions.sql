select s.status, count(*) as count,
       sum(a.planned_cents) as planned,
       sum(a.spent_cents) filter (where s.counted) as spent
from action a join action_standing(:day) s on s.action = a.key
where a.contract = :contract
group by 1
order by array_position(array['late', 'blocked', 'started', 'planned', 'done', 'abandoned'], s.status)
