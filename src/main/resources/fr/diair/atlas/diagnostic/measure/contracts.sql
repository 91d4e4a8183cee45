-- contracts that stand at one of some steps on the day, counted once in each territory of the level that signs one, or that holds who signs it
select c.code, count(distinct s.contract) as value
from contract_standing(:day) st
join contract_signatory_shown s on s.contract = st.contract
join territory t on t.level = s.level and t.code = s.shown_code
cross join lateral (
  select case cast(:level as text)
           when 'commune' then case when s.level = 'commune' then s.shown_code end
           when 'epci' then case when s.level = 'epci' then s.shown_code else t.epci_code end
           when 'departement' then t.departement_code else t.region_code end as code
) c
where st.status = any(:statuses) and c.code is not null
group by c.code
