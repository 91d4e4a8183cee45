-- events as they stand on a day, with where they are and the contracts they are about
select e.key, e.kind, e.title, e.on_date, e.starts_at, e.ends_at, e.place_level, e.shown_code, e.place_name, e.address,
       e.status, e.internal, e.organiser, e.description, e.programme, e.cancel_reason, e.participants, e.demo, e.revision,
       event_state_on(e.status, e.cancelled_on, e.on_date, :day) as state,
       e.longitude is not null as drawn,
       round(coalesce(e.longitude, st_x(b.inside))::numeric, 5)::double precision as lon,
       round(coalesce(e.latitude, st_y(b.inside))::numeric, 5)::double precision as lat,
       c.keys as contract_keys, c.titles as contract_titles,
       -- what was there before there was a journal has not changed since
       coalesce((select max(j.at) from journal j
                 where j.object_kind = 'event' and j.object_key = e.key and j.table_name = 'event'),
                e.on_date::timestamp at time zone 'UTC') as changed
from event_placed e
left join territory t on t.level = e.place_level and t.code = e.shown_code
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, e.place_level, e.shown_code)
left join lateral (
  select array_agg(k.key order by k.key) as keys, array_agg(k.title order by k.key) as titles
  from event_contract_all a join contract k on k.key = a.contract where a.event = e.key) c on true
where (:inside or not e.internal)
  and (cast(:from as date) is null or e.on_date >= :from)
  and (cast(:to as date) is null or e.on_date <= :to)
  and (cast(:kind as text) is null or e.kind = :kind)
  and (cast(:region as text) is null or t.region_code = :region)
  and (cast(:contract as text) is null
       or exists (select from event_contract_all a where a.event = e.key and a.contract = :contract))
order by e.on_date, e.starts_at nulls first, e.key
offset :skip limit :size
