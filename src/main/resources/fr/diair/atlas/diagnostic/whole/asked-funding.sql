with
-- contracts signed by one of the communes or by a territory that lies wholly in them, each once
placed as (
  select distinct s.contract
  from contract_signatory_shown s join territory_inside(:communes) i on i.level = s.level and i.code = s.shown_code
),
-- contracts from which money is expected, with what is known of it up to the year of the day
money as (
  select g.stage, st.status in ('signed', 'renewed', 'ended') as binding, f.cents
  from placed p
  join contract_standing(:day) st using (contract)
  cross join (values ('planned'), ('committed'), ('paid')) g (stage)
  -- of contradictory sources, the one that counts
  left join (select contract, stage, sum(amount_cents) as cents from funding_standing(:day) where counted group by contract, stage) f
    on f.contract = p.contract and f.stage = g.stage
)
select stage, coalesce(sum(cents), 0)::bigint as cents, bool_and(cents is null) as unknown, bool_or(cents is null) as incomplete
from money where binding or cents is not null group by stage
