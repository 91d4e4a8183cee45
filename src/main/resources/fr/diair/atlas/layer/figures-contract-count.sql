-- contracts signed, counted once in each departement or region of a signatory
select case :level when 'departement' then t.departement_code else t.region_code end as code,
       count(distinct st.contract) as value
from contract_standing(:day) st
join contract_signatory_shown s on s.contract = st.contract
join territory t on t.level = s.level and t.code = s.shown_code
where st.status in ('signed', 'renewed')
group by 1
