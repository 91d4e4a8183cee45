-- the first and the last day of the dated facts
select min(day) as first, max(day) as last from (
  select from_date as day from engagement
  union all select on_date from contract_status
  union all select started_on from action
  union all select ended_on from action
  union all select on_date from action_status
  union all select on_date from event_shown
) facts
