-- events held by the day in one of the communes or in a territory that lies wholly in them
select count(*)::integer
from event_shown e join territory_inside(:communes) i on i.level = e.place_level and i.code = e.shown_code
where e.on_date <= :day
