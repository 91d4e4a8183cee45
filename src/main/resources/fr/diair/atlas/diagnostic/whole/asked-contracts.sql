-- contracts that bind on the day, signed by one of the communes or by a territory that lies wholly in them
select count(distinct s.contract)::integer
from contract_standing(:day) st
join contract_signatory_shown s on s.contract = st.contract
join territory_inside(:communes) i on i.level = s.level and i.code = s.shown_code
where st.status in ('signed', 'renewed')
