select count(*) filter (where state = 'past') as past,
       count(*) filter (where state = 'to-come') as to_come,
       count(*) filter (where state = 'cancelled') as cancelled
from (
  select event_state_on(e.status, e.cancelled_on, e.on_date, :day) as state
  from event_placed e
  left join territory t on t.level = e.place_level and t.code = e.shown_code
  where (:inside or not e.internal)
    and (cast(:from as date) is null or e.on_date >= :from)
    and (cast(:to as date) is null or e.on_date <= :to)
    and (cast(:kind as text) is null or e.kind = :kind)
    and (cast(:region as text) is null or t.region_code = :region)
    and (cast(:contract as text) is null
         or exists (select from event_contract_all a where a.event = e.key and a.contract = :contract))
) states
