insert into action (key, contract, field, title, carrier, place_level, place_code, code_date, planned_start, planned_end,
  started_on, ended_on, status, beneficiaries_planned, beneficiaries_reached, reached_state, planned_cents, spent_cents,
  reported_on, source, demo)
values (:key, :contract, :field, :title, :carrier, :level, :code, :codeDate, :plannedStart, :plannedEnd,
  :startedOn, :endedOn, :status, :planned, :reached, :reachedState, :plannedCents, :spentCents, :reportedOn, :source, :demo)
on conflict (key) do update set contract = excluded.contract, field = excluded.field, title = excluded.title,
  carrier = excluded.carrier, place_level = excluded.place_level, place_code = excluded.place_code, code_date = excluded.code_date,
  planned_start = excluded.planned_start, planned_end = excluded.planned_end, started_on = excluded.started_on,
  ended_on = excluded.ended_on,
  -- to be late is computed: who says so tells nothing new of an action that is under way, or still planned
  status = case when excluded.status = 'late' and action.status = action_declared('late', excluded.started_on) then action.status
                else excluded.status end,
  beneficiaries_planned = excluded.beneficiaries_planned,
  beneficiaries_reached = excluded.beneficiaries_reached, reached_state = excluded.reached_state,
  -- a number that was kept secret by hand is told by the file
  planned_state = case when excluded.beneficiaries_planned is null then action.planned_state end,
  planned_cents = excluded.planned_cents, spent_cents = excluded.spent_cents,
  -- the same figures again, of a day nobody told: they were counted when they first came
  reported_on = case when not cast(:dayTold as boolean) and (action.beneficiaries_reached, action.reached_state, action.spent_cents)
      is not distinct from (excluded.beneficiaries_reached, excluded.reached_state, excluded.spent_cents)
    then action.reported_on else excluded.reported_on end,
  source = excluded.source, demo = excluded.demo
