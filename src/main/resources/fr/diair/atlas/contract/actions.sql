select a.key, a.title, a.field, a.carrier, a.place_level, a.shown_code, a.place_name, a.contract, c.title as contract_title,
       action_status_on(a.status, a.planned_start, a.planned_end, a.started_on, a.ended_on, :day) as status,
       a.planned_start, a.planned_end, case when a.started_on <= :day then a.started_on end as started_on,
       case when a.ended_on <= :day then a.ended_on end as ended_on,
       a.beneficiaries_planned,
       case when a.reported_on <= :day or a.ended_on <= :day then a.beneficiaries_reached end as beneficiaries_reached,
       case when a.reported_on <= :day or a.ended_on <= :day or a.reached_state = 'secret' then a.reached_state
            else 'unavailable' end as reached_state,
       a.planned_cents, case when a.reported_on <= :day or a.ended_on <= :day then a.spent_cents end as spent_cents,
       a.reported_on, a.source, a.demo
from action_shown a
left join contract c on c.key = a.contract
join territory t on t.level = a.place_level and t.code = a.shown_code
where (a.place_level = :level and a.shown_code = :code
       or case :level when 'epci' then t.level = 'commune' and t.epci_code = :code
                      when 'departement' then t.departement_code = :code
                      when 'region' then t.region_code = :code else false end)
  and stands_on('action', to_jsonb(a), :day)
order by a.planned_start nulls last, a.key
