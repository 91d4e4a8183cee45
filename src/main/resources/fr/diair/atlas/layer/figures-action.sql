with
-- actions launched by the day and not abandoned
launched as (
  select a.shown_code, a.place_level, a.beneficiaries_planned, a.beneficiaries_reached, a.reached_state, a.reported_on, a.ended_on
  from action_shown a
  where (cast(:field as text) is null or a.field = :field)
    and a.started_on <= :day
    and action_status_on(a.status, a.planned_start, a.planned_end, a.started_on, a.ended_on, :day) <> 'abandoned'
),
-- an action counts at its place, and in what its place belongs to; never downwards
placed as (
  select case :level
           when 'commune' then case when a.place_level = 'commune' then a.shown_code end
           when 'epci' then case when a.place_level = 'epci' then a.shown_code else t.epci_code end
           when 'departement' then t.departement_code else t.region_code end as code,
         a.beneficiaries_planned as planned,
         -- what was counted later than the day says nothing of the day, unless the action had ended
         case when a.reported_on <= :day or a.ended_on <= :day then a.beneficiaries_reached end as reached,
         case when a.reached_state = 'secret' then 'secret'
              when (a.reported_on <= :day or a.ended_on <= :day) and a.reached_state = 'value'
                   and a.beneficiaries_planned > 0 then 'value'
              else 'unavailable' end as state
  from launched a join territory t on t.level = a.place_level and t.code = a.shown_code
)
select code,
       count(*) as actions,
       sum(reached) filter (where state = 'value') as reached,
       sum(planned) filter (where state = 'value') as planned,
       count(*) filter (where state = 'secret') as secret,
       count(*) filter (where state = 'unavailable') as unavailable
from placed where code is not null group by code
