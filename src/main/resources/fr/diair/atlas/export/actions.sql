select a.key, a.contract, a.field, a.title, a.carrier, a.place_level, a.place_code, w.place_name, a.code_date,
       a.planned_start, a.planned_end, k.started_on, k.ended_on,
       case when cast(:day as date) is null then a.status
            else action_status_on(a.status, a.planned_start, a.planned_end, a.started_on, a.ended_on, :day) end as status,
       a.beneficiaries_planned,
       case when a.reached_state = 'secret' then 's' when k.counted then a.beneficiaries_reached::text end as beneficiaries_reached,
       a.planned_cents, case when k.counted then a.spent_cents end as spent_cents, a.reported_on, a.source, a.demo, st_asbinary(b.inside) as geom
from action a
left join action_shown w on w.key = a.key
-- what was known on the day: later starts, ends and counts were not, but the counts of what had ended
cross join lateral (
  select case when cast(:day as date) is null or a.started_on <= :day then a.started_on end as started_on,
         case when cast(:day as date) is null or a.ended_on <= :day then a.ended_on end as ended_on,
         coalesce(cast(:day as date) is null or a.reported_on <= :day or a.ended_on <= :day, false) as counted) k
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, a.place_level, w.shown_code)
where cast(:day as date) is null or stands_on('action', to_jsonb(a), :day)
order by a.key
