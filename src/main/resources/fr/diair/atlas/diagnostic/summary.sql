with
standing as (
  select * from engagement_standing(:day)
),
contracts as (
  select * from contract_standing(:day)
),
-- money of the contracts that bind, up to the year of the day; of contradictory sources, the one that counts
money as (
  select c.contract, sum(f.amount_cents) as cents
  from contracts c
  left join funding_standing(:day) f on f.contract = c.contract and f.stage = 'planned' and f.counted
  where c.status in ('signed', 'renewed', 'ended') group by c.contract
),
actions as (
  select status, begun is not null as launched from action_standing(:day)
)
select (select count(distinct shown_code) from standing where not former) as engaged_communes,
       (select count(*) from standing) as officials,
       (select count(*) from standing where to_confirm) as to_confirm,
       (select count(*) from contracts where status in ('signed', 'renewed')) as signed,
       (select count(*) from contracts where status in ('talks', 'preparation', 'letter', 'deliberation')) as prepared,
       (select cast(sum(cents) as bigint) from money) as planned_cents,
       (select count(*) from money where cents is null) as without_amount,
       (select count(*) from actions where launched and status <> 'abandoned') as launched,
       (select count(*) from actions where status = 'late') as late,
       (select count(*) from event_shown where on_date <= :day) as events
