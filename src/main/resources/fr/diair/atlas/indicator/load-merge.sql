with
received as (
  select distinct p.indicator, p.period, p.level, p.vintage, r.code, r.state, r.value
  from indicator_received r join indicator_place p using (place)
),
-- only what is new or different is written
written as (
  insert into indicator_value as known (indicator, period, level, vintage, code, state, value)
  select * from received
  on conflict (indicator, period, level, vintage, code) do update set state = excluded.state, value = excluded.value
  where (known.state, known.value) is distinct from (excluded.state, excluded.value)
  returning (xmax = 0) as created
)
select (select count(*) from received) as received,
       (select count(*) from written where created) as created,
       (select count(*) from written where not created) as changed
