-- A contract lies where its signatories are.
select c.key as contract, c.title, c.year, c.demo, st_asbinary(st_collect(b.inside)) as geom
from contract c
left join contract_signatory_shown w on w.contract = c.key
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, w.level, w.shown_code)
where cast(:day as date) is null or stands_on('contract', to_jsonb(c), :day)
group by c.key
order by c.key
