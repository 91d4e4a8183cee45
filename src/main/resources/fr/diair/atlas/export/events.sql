-- Public events; of a day, those that had taken place.
select e.key, e.kind, e.title, e.on_date as date, e.place_level, e.place_code, w.place_name, e.code_date, e.participants,
       e.contract, e.source, e.demo, e.starts_at, e.ends_at, e.address, e.longitude, e.latitude, e.status, e.cancelled_on,
       (select string_agg(a.contract, ', ' order by a.contract) from event_contract_all a where a.event = e.key) as contracts,
       st_asbinary(case when e.longitude is not null then st_setsrid(st_makepoint(e.longitude, e.latitude), 4326)
                        else b.inside end) as geom
from event e
left join event_placed w on w.key = e.key
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, e.place_level, w.shown_code)
where e.internal is not true
  and (cast(:day as date) is null or stands_on('event', to_jsonb(e), :day))
order by e.key
