select a.key, a.contract, a.field, a.title, a.carrier, a.place_level, a.place_code, w.place_name, a.code_date,
       a.planned_start, a.planned_end, k.started_on, k.ended_on, k.status, a.beneficiaries_planned,
       case when a.reached_state = 'secret' then 's' when k.counted then a.beneficiaries_reached::text end as beneficiaries_reached,
       a.planned_cents, case when k.counted then a.spent_cents end as spent_cents, a.reported_on, a.source, a.demo,
       -- as known on the day; an estimate from the time that went by is no figure of a file
       case when s.measured then s.progress end as progress,
       case when s.measured then case when s.override is null then s.basis else 'override' end
            when s.basis = 'secret' then 'secret' end as progress_basis,
       s.milestones, s.milestones_reached,
       (select string_agg(p.level || ':' || p.code, ' ' order by p.main desc, p.level, p.code)
        from action_place_shown p where p.action = a.key) as places,
       a.longitude, a.latitude,
       coalesce(st_asbinary(st_setsrid(st_makepoint(a.longitude, a.latitude), 4326)), st_asbinary(b.inside)) as geom
from action a
join action_standing(coalesce(cast(:day as date), current_date)) s on s.action = a.key
left join action_place_shown w on w.action = a.key and w.main
-- what was known on the day: later starts, ends and counts were not, but the counts of what had ended
cross join lateral (
  select case when cast(:day as date) is null then a.started_on else s.begun end as started_on,
         case when cast(:day as date) is null then a.ended_on else s.ended end as ended_on,
         case when cast(:day as date) is null then a.status else s.status end as status,
         cast(:day as date) is null or s.counted as counted) k
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, a.place_level, w.shown_code)
where cast(:day as date) is null or stands_on('action', to_jsonb(a), :day)
order by a.key
