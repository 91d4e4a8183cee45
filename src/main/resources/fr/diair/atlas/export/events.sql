select e.key, e.kind, e.title, e.on_date as date, e.place_level, e.place_code, w.place_name, e.code_date, e.participants,
       e.contract, e.source, e.demo, st_asbinary(b.inside) as geom
from event e
left join event_shown w on w.key = e.key
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, e.place_level, w.shown_code)
order by e.key
