select action_status_on(status, planned_start, planned_end, started_on, ended_on, :day) as status, count(*) as count,
       sum(planned_cents) as planned,
       sum(spent_cents) filter (where reported_on <= :day or ended_on <= :day) as spent
from action where contract = :contract
group by 1
order by min(array_position(array['late', 'started', 'planned', 'done', 'abandoned'],
  action_status_on(status, planned_start, planned_end, started_on, ended_on, :day)))
