select a.key, a.contract, a.field, a.title, a.carrier, a.place_level, a.place_code, w.place_name, a.code_date,
       -- as of a day: later starts and ends were not known, nor later counts, but those of what had ended
       a.planned_start, a.planned_end, case when k.whole then a.started_on else s.begun end as started_on,
       case when k.whole then a.ended_on else s.ended end as ended_on, case when k.whole then a.status else s.status end as status,
       a.beneficiaries_planned,
       case when a.reached_state = 'secret' then 's' when k.whole or s.counted then a.beneficiaries_reached::text end as beneficiaries_reached,
       a.planned_cents, case when k.whole or s.counted then a.spent_cents end as spent_cents, a.reported_on, a.source, a.demo,
       -- without a day, as known today; an estimate from the time that went by is no figure of a file
       case when s.measured then s.progress end as progress,
       case when s.measured then case when s.override is null then s.basis else 'override' end
            when s.basis = 'secret' then 'secret' end as progress_basis,
       s.milestones, s.milestones_reached,
       (select string_agg(p.level || ':' || p.code, ' ' order by p.main desc, p.level, p.code)
        from action_place_shown p where p.action = a.key) as places,
       a.longitude, a.latitude,
       coalesce(st_asbinary(st_setsrid(st_makepoint(a.longitude, a.latitude), 4326)), st_asbinary(b.inside)) as geom
from action a
cross join (select cast(:day as date) is null as whole) k
join action_standing(coalesce(cast(:day as date), current_date)) s on s.action = a.key
left join action_place_shown w on w.action = a.key and w.main
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, a.place_level, w.shown_code)
where cast(:day as date) is null or stands_on('action', to_jsonb(a), :day)
order by a.key
