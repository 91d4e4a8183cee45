select a.key, a.title, a.field, a.carrier, a.longitude, a.latitude, s.status, p.place_name, a.demo
from action a
join action_standing(:day) s on s.action = a.key
left join action_place_shown p on p.action = a.key and p.main
where a.longitude is not null and s.begun is not null and s.declared <> 'abandoned'
  and (cast(:field as text) is null or a.field = :field)
order by a.key
