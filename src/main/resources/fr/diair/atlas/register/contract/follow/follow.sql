with
-- money that counts, of contradictory sources one
money as (
  select contract,
         sum(amount_cents) filter (where stage = 'planned') as planned,
         sum(amount_cents) filter (where stage = 'committed') as committed,
         sum(amount_cents) filter (where stage = 'paid') as paid
  from funding_standing(:day) where counted group by contract
),
actions as (
  select a.contract, count(*) filter (where s.status <> 'abandoned') as total, count(*) filter (where s.status = 'done') as done,
         count(*) filter (where s.status in ('started', 'blocked')) as started, count(*) filter (where s.status = 'late') as late
  from action a join action_standing(:day) s on s.action = a.key
  where a.contract is not null group by a.contract
),
signatories as (
  select contract, string_agg(name, ', ' order by level, name) as names from contract_signatory group by contract
)
select c.key, c.title, c.year, c.demo, s.status, s.on_date, g.names,
       exists (select from contract_status t where t.contract = c.key) as has_step,
       c.renewal_on, c.ends_on, m.planned, m.committed, m.paid,
       coalesce(a.total, 0) as total, coalesce(a.done, 0) as done, coalesce(a.started, 0) as started, coalesce(a.late, 0) as late
from contract c
left join contract_standing(:day) s on s.contract = c.key
left join signatories g on g.contract = c.key
left join money m on m.contract = c.key
left join actions a on a.contract = c.key
where cast(:contract as text) is null or c.key = :contract
order by c.year, c.title, c.key
