-- what happened by the day, the latest first
select status, on_date, reason, id > 0 as told
from action_step
where action = :key and on_date <= :day
  -- a day of the row that the history tells too is told once
  and (id > 0 or not exists (
    select from action_status s where s.action = action_step.action and s.status = action_step.status and s.on_date = action_step.on_date))
order by on_date desc, id desc
