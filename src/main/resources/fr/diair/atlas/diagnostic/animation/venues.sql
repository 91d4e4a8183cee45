-- the communes where public events were held up to the day, and how many
select shown_code as code, count(*)::integer as events
from event_placed
where place_level = 'commune' and not internal and event_state_on(status, cancelled_on, on_date, :day) = 'past'
group by shown_code
order by shown_code
