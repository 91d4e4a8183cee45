with
rule as (select * from alert_rule where active),
-- since when each contract binds, and those that still do
signing as (
  select contract, min(counts_from) as signed_on from contract_status_dated
  where status in ('signed', 'renewed') and counts_from <= :day group by contract
),
binding as (
  select c.key as contract, c.year, c.ends_on, c.renewal_on, c.diagnostic_on, c.diagnostic_url, g.signed_on
  from contract_standing(:day) s join signing g using (contract) join contract c on c.key = s.contract
  where s.status in ('signed', 'renewed')
),
-- money that counts, by contract, year and funder, then by contract and year
line as (select * from funding_standing(:day)),
yearly as (
  select contract, year, funder,
         sum(amount_cents) filter (where stage = 'planned') as planned,
         sum(amount_cents) filter (where stage = 'committed') as committed,
         sum(amount_cents) filter (where stage = 'paid') as paid,
         greatest(make_date(year, 1, 1), max(source_on) filter (where source_on <= :day)) as known_on
  from line where counted group by contract, year, funder
),
exercise as (
  select contract, year, sum(planned) as planned, sum(committed) as committed, sum(paid) as paid
  from yearly group by contract, year
),
document as (select * from contract_document where on_date is null or on_date <= :day),
found (kind, contract, object_kind, object_key, since, facts, explained) as (
  -- an action that has not begun, or not ended, by its day
  select r.kind, a.contract, 'action', a.key, a.due + 1 + coalesce(r.days, 0),
         jsonb_build_object('title', a.title, 'begun', a.begun, 'due', a.due), false
  from (select a.key, a.contract, a.title, s.begun is not null as begun, s.due
        from action a join action_standing(:day) s on s.action = a.key where s.days_late > 0) a
  join rule r on r.kind = 'late-action'
  where a.contract is not null and a.due + coalesce(r.days, 0) < :day
  union all
  select r.kind, y.contract, 'funding', y.year || '|' || y.funder, y.known_on,
         jsonb_build_object('year', y.year, 'funder', y.funder, 'amount', greatest(y.planned, y.committed, y.paid),
                            'ceiling', c.amount_cents, 'explanation', w.explanation),
         not w.unexplained
  from yearly y
  join funding_ceiling c on c.year = y.year and c.funder = y.funder and greatest(y.planned, y.committed, y.paid) > c.amount_cents
  join rule r on r.kind = 'ceiling-exceeded'
  cross join lateral (
    select string_agg(distinct l.explanation, ' ') as explanation, bool_or(l.explanation is null) as unexplained
    from line l
    where l.contract = y.contract and l.year = y.year and l.funder = y.funder and l.counted and l.amount_cents > c.amount_cents) w
  union all
  select r.kind, y.contract, 'funding', y.year || '|' || y.funder, y.known_on,
         jsonb_build_object('year', y.year, 'funder', y.funder, 'more', y.paid, 'less', y.committed), false
  from yearly y join rule r on r.kind = 'paid-over-committed' where y.paid > y.committed
  union all
  select r.kind, y.contract, 'funding', y.year || '|' || y.funder, y.known_on,
         jsonb_build_object('year', y.year, 'funder', y.funder, 'more', y.committed, 'less', y.planned), false
  from yearly y join rule r on r.kind = 'committed-over-planned' where y.committed > y.planned
  union all
  select r.kind, e.contract, 'funding', e.year::text, d.due,
         jsonb_build_object('year', e.year, 'planned', e.planned, 'committed', e.committed, 'paid', e.paid, 'percent', r.percent), false
  from exercise e join rule r on r.kind = 'unspent-money'
  cross join lateral (select (make_date(e.year, 1, 1) + make_interval(months => coalesce(r.months, 12)))::date as due) d
  where d.due <= :day and e.planned > 0
    and least(coalesce(e.committed, 0), coalesce(e.paid, 0)) < e.planned * coalesce(r.percent, 100) / 100.0
  union all
  -- each year of a contract wants its report: the year of its signature, and those with money
  select r.kind, b.contract, 'document', y.year::text, d.due, jsonb_build_object('year', y.year), false
  from binding b join rule r on r.kind = 'missing-report'
  cross join lateral (select b.year union select e.year from exercise e where e.contract = b.contract) y (year)
  cross join lateral (select (make_date(y.year + 1, 1, 1) + make_interval(months => coalesce(r.months, 0)))::date as due) d
  where d.due <= :day and y.year >= extract(year from b.signed_on)
    and not exists (select from document f where f.contract = b.contract and f.kind = 'report' and f.year = y.year)
  union all
  select r.kind, b.contract, 'contract', b.contract, b.ends_on - coalesce(r.days, 0), jsonb_build_object('day', b.ends_on), false
  from binding b join rule r on r.kind = 'ending-soon'
  where b.ends_on - coalesce(r.days, 0) <= :day
  union all
  select r.kind, b.contract, 'contract', b.contract, b.renewal_on - coalesce(r.days, 0), jsonb_build_object('day', b.renewal_on), false
  from binding b join rule r on r.kind = 'renewal-due'
  where b.renewal_on - coalesce(r.days, 0) <= :day
    and not exists (select from contract_status_dated s
                    where s.contract = b.contract and s.status = 'renewed' and s.counts_from <= :day
                      and s.counts_from > b.renewal_on - interval '1 year')
  union all
  select r.kind, l.contract, 'funding', l.year || '|' || l.stage || '|' || l.funder,
         greatest(make_date(l.year, 1, 1), max(l.source_on) filter (where l.source_on <= :day)),
         jsonb_build_object('year', l.year, 'stage', l.stage, 'funder', l.funder, 'difference', max(l.difference_cents),
                            'least', min(l.amount_cents), 'most', max(l.amount_cents), 'lines', count(*)), false
  from line l join rule r on r.kind = 'contradictory-sources'
  where l.difference_cents > 0 and not l.settled and not l.aside
  group by r.kind, l.contract, l.year, l.stage, l.funder
  union all
  select r.kind, b.contract, 'contract', b.contract, b.signed_on, '{}', false
  from binding b join rule r on r.kind = 'signed-without-funding'
  where not exists (select from line l where l.contract = b.contract)
  union all
  select r.kind, b.contract, 'contract', b.contract, b.signed_on, '{}', false
  from binding b join rule r on r.kind = 'without-diagnostic'
  where (b.diagnostic_on is null or b.diagnostic_on > :day) and b.diagnostic_url is null
    and not exists (select from document f where f.contract = b.contract and f.kind = 'diagnostic')
),
-- an alert bears the same name from one day to the next; it is written in addresses
named as (
  select translate(kind || '|' || contract || '|' || object_key, '~/', '--') as id, * from found
)
select f.id, f.kind, r.label, f.contract, c.title as contract_title,
       case when f.explained then 'info' else r.severity end as severity,
       f.object_kind, f.object_key, f.since, f.facts, s.until, s.reason, s.revision as sleep_revision
from named f
join rule r on r.kind = f.kind
join contract c on c.key = f.contract
left join alert_sleep s on s.alert = f.id and s.until > :day
where cast(:contract as text) is null or f.contract = :contract
order by array_position(array['serious', 'warning', 'info'], case when f.explained then 'info' else r.severity end), r.place, f.since, f.contract, f.object_key
