select a.key, a.contract, a.field, a.title, a.carrier, a.place_level, a.place_code, w.place_name, a.code_date,
       a.planned_start, a.planned_end, a.started_on, a.ended_on, a.status, a.beneficiaries_planned,
       case a.reached_state when 'secret' then 's' else a.beneficiaries_reached::text end as beneficiaries_reached,
       a.planned_cents, a.spent_cents, a.reported_on, a.source, a.demo, st_asbinary(b.inside) as geom
from action a
left join action_shown w on w.key = a.key
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, a.place_level, w.shown_code)
order by a.key
