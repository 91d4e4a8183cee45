select p.event, p.commune_code, f.name as commune_name, p.code_date, st_asbinary(b.inside) as geom
from event_participant p
join event e on e.key = p.event and e.internal is not true
left join filiation f on f.level = 'commune' and f.code = p.commune_code and f.main
 and (f.from_date is null or f.from_date <= p.code_date) and (f.to_date is null or p.code_date < f.to_date)
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, 'commune', f.shown_code)
where cast(:day as date) is null or stands_on('event_participant', to_jsonb(p), :day)
order by p.event, p.commune_code
