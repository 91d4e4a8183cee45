-- Without the person: a name never leaves.
select e.key, e.mandate, e.mandate_label, e.commune_code, w.commune_name, e.code_date, e.from_date as "from",
       case when cast(:day as date) is null then e.to_date end as "to",   -- of those in force on a day, the end was not known
       e.source, e.demo, st_asbinary(b.inside) as geom
from engagement e
left join engagement_shown w on w.key = e.key
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, 'commune', w.shown_code)
where cast(:day as date) is null or stands_on('engagement', to_jsonb(e), :day)
order by e.key
