-- contracts that bind on the day, and those on their way, of one of the communes or of a territory that lies wholly in them
select (count(distinct s.contract) filter (where st.status in ('signed', 'renewed')))::integer as signed,
       (count(distinct s.contract) filter (where st.status in ('talks', 'preparation', 'letter', 'deliberation')))::integer as prepared
from contract_standing(:day) st
join contract_signatory_shown s on s.contract = st.contract
join territory_inside(:communes) i on i.level = s.level and i.code = s.shown_code
