select e.key, e.title, e.kind, e.on_date
from event_contract_all a join event e on e.key = a.event
where a.contract = :contract and e.on_date <= :day and e.status is distinct from 'cancelled'
order by e.on_date desc, e.key
