select s.contract, s.level, s.code, s.code_date, s.name, st_asbinary(b.inside) as geom
from contract_signatory s
left join contract_signatory_shown w on (w.contract, w.level, w.code) = (s.contract, s.level, s.code)
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, s.level, w.shown_code)
where cast(:day as date) is null or stands_on('contract_signatory', to_jsonb(s), :day)
order by s.contract, s.level, s.code
