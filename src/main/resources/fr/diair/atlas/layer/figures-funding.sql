with
-- where each contract counts: on the territory that signs, once in each departement or region of its signatories
placed as (
  select distinct s.contract,
         case when :level in ('commune', 'epci') then s.shown_code
              when :level = 'departement' then t.departement_code else t.region_code end as code
  from contract_signatory_shown s
  join territory t on t.level = s.level and t.code = s.shown_code
  where :level in ('departement', 'region') or s.level = :level
),
-- contracts from which money is expected, with what is known of it up to the year of the day
money as (
  select st.contract, st.status in ('signed', 'renewed', 'ended') as binding,
         f.cents
  from contract_standing(:day) st
  -- of contradictory sources, the one that counts
  left join (select contract, sum(amount_cents) as cents from funding_standing(:day) where stage = :stage and counted group by contract) f
    using (contract)
)
select p.code,
       sum(m.cents) as cents,
       bool_and(m.cents is null) as unknown,
       bool_or(m.cents is null) as incomplete,
       t.population
from placed p join money m using (contract)
join territory t on t.level = :level and t.code = p.code
where m.binding or m.cents is not null
group by p.code, t.population
