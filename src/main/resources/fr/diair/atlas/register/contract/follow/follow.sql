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
  select contract, count(*) filter (where status <> 'abandoned') as total, count(*) filter (where status = 'done') as done,
         count(*) filter (where status = 'started') as started, count(*) filter (where status = 'late') as late
  from (select contract, action_status_on(status, planned_start, planned_end, started_on, ended_on, :day) as status
        from action where contract is not null) a
  group by contract
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
