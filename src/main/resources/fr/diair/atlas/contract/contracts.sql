with
-- contracts that touch the territory, and how
touching as (
  select s.contract,
         case when s.level = :level and s.shown_code = :code then 'signatory'
              when :level = 'commune' then 'member'
              else 'inside' end as relation
  from contract_signatory_shown s
  join territory t on t.level = s.level and t.code = s.shown_code
  where (s.level = :level and s.shown_code = :code)
     or case :level
          when 'commune' then s.level = 'epci'
               and s.shown_code = (select epci_code from territory where level = 'commune' and code = :code)
          when 'epci' then t.level = 'commune' and t.epci_code = :code
          when 'departement' then t.departement_code = :code
          else t.region_code = :code end
)
select c.key, c.title, c.year, c.demo,
       case when bool_or(w.relation = 'signatory') then 'signatory' else min(w.relation) end as relation,
       st.status, st.on_date
from touching w join contract c on c.key = w.contract
join contract_standing(:day) st on st.contract = c.key
group by c.key, st.status, st.on_date
order by c.year, c.key
