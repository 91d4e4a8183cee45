select a.key, a.contract, a.field, a.title, a.carrier, a.place_level, a.place_code, w.place_name, a.code_date,
       a.planned_start, a.planned_end, a.started_on, a.ended_on, a.status, a.beneficiaries_planned,
       case a.reached_state when 'secret' then 's' else a.beneficiaries_reached::text end as beneficiaries_reached,
       a.planned_cents, a.spent_cents, a.reported_on, a.source, a.demo,
       -- as known today; an estimate from the time that went by is no figure of a file
       case when s.measured then s.progress end as progress,
       case when s.measured then case when s.override is null then s.basis else 'override' end
            when s.basis = 'secret' then 'secret' end as progress_basis,
       s.milestones, s.milestones_reached,
       (select string_agg(p.level || ':' || p.code, ' ' order by p.main desc, p.level, p.code)
        from action_place_shown p where p.action = a.key) as places,
       a.longitude, a.latitude,
       coalesce(st_asbinary(st_setsrid(st_makepoint(a.longitude, a.latitude), 4326)), st_asbinary(b.inside)) as geom
from action a
join action_standing(current_date) s on s.action = a.key
left join action_place_shown w on w.action = a.key and w.main
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, a.place_level, w.shown_code)
order by a.key
