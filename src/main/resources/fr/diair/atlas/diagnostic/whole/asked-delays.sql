-- actions under way or to come that have a place in the communes: how many are late, and by how many days on average
select count(*) filter (where s.days_late > 0)::integer as late, avg(s.days_late)::double precision as delay
from action_standing(:day) s
where s.declared not in ('done', 'abandoned')
  and exists (select from action_place_shown p join territory_inside(:communes) i on i.level = p.level and i.code = p.shown_code
              where p.action = s.action)
