select s.contract, s.level, s.code, s.name, t.code as shown_code, t.name as shown_name
from contract_signatory_shown s join territory t on t.level = s.level and t.code = s.shown_code
where s.contract = any(string_to_array(:contracts, ','))
order by s.contract, s.level desc, s.code
