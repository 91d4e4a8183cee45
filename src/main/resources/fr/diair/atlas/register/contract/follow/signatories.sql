select s.level, s.code, s.name, t.code as shown_code, t.name as shown_name
from contract_signatory s
left join contract_signatory_shown w on (w.contract, w.level, w.code) = (s.contract, s.level, s.code)
left join territory t on t.level = s.level and t.code = w.shown_code
where s.contract = :contract
order by s.level, s.name
