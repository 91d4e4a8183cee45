-- What hangs on an action is a fact as soon as the action is; what is said of a day, from that day on.
create function of_action_standing(one jsonb, day date) returns boolean
    language sql stable
as $$
  select exists (select from action a where a.key = one ->> 'action' and stands_on('action', to_jsonb(a), day))
$$;

create or replace function stands_on(watched text, one jsonb, day date) returns boolean
    language sql stable
as $$
  select case watched
    when 'engagement' then coalesce((one ->> 'from_date')::date <= day, true) and coalesce((one ->> 'to_date')::date > day, true)
    when 'contract' then exists (select from contract_status_dated s where s.contract = one ->> 'key' and s.counts_from <= day)
    when 'contract_signatory' then
      exists (select from contract_status_dated s where s.contract = one ->> 'contract' and s.counts_from <= day)
    when 'contract_status' then
      exists (select from contract_status_dated s
              where (s.contract, s.level, s.code, s.status) = (one ->> 'contract', one ->> 'level', one ->> 'code', one ->> 'status')
                and s.on_date is not distinct from (one ->> 'on_date')::date and s.counts_from <= day)
    when 'funding' then (one ->> 'year')::integer <= extract(year from day)
    -- an action is known once its contract has begun, at the latest from the day on which it was to begin
    when 'action' then
      coalesce(least((one ->> 'planned_start')::date, (one ->> 'started_on')::date) <= day, one ->> 'contract' is null)
      or exists (select from contract_status_dated s where s.contract = one ->> 'contract' and s.counts_from <= day)
    when 'action_other_place' then of_action_standing(one, day)
    when 'milestone' then of_action_standing(one, day)
    when 'action_status' then (one ->> 'on_date')::date <= day and of_action_standing(one, day)
    when 'action_progress' then (one ->> 'on_date')::date <= day and of_action_standing(one, day)
    when 'event' then (one ->> 'on_date')::date <= day and one ->> 'status' is distinct from 'cancelled'
    when 'event_participant' then
      exists (select from event e where e.key = one ->> 'event' and e.on_date <= day and e.status is distinct from 'cancelled')
    else true
  end
$$;
