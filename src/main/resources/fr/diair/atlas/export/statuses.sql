select s.contract, s.level, s.code, s.status, s.on_date as date, s.source, st_asbinary(b.inside) as geom
from contract_status s
left join contract_signatory_shown w on (w.contract, w.level, w.code) = (s.contract, s.level, s.code)
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, s.level, w.shown_code)
where cast(:day as date) is null or stands_on('contract_status', to_jsonb(s), :day)
order by s.contract, s.level, s.code, status_rank(s.status), s.on_date
