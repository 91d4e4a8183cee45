-- where those lie who signed a contract that binds on the day
select distinct s.level, s.shown_code as code, t.departement_code, ST_X(b.inside) as lon, ST_Y(b.inside) as lat
from contract_standing(:day) st
join contract_signatory_shown s on s.contract = st.contract
join territory t on t.level = s.level and t.code = s.shown_code
join boundary b on b.version = :version and b.level = s.level and b.code = s.shown_code
where st.status in ('signed', 'renewed')
