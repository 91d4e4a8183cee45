-- Any statistic by territory and period. Values stay as received, in the codes of their vintage; what they become in the
-- vintage on show is kept ready in indicator_shown, and renewed at the end of each transaction that changes one of them.

create table indicator (
    code        text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    label       text not null,
    definition  text not null,
    unit        text not null,
    kind        text not null check (kind in ('count', 'rate', 'amount', 'other')),
    direction   text not null check (direction in ('need', 'capacity', 'neutral')),
    numerator   text,                    -- of a rate: factor × numerator ÷ denominator
    denominator text,
    factor      numeric check (factor > 0),
    decimals    smallint not null,
    demo        boolean not null default false,
    check (num_nulls(numerator, denominator, factor) in (0, 3)),
    check (kind = 'rate' or numerator is null)
);

-- One column of figures: where it comes from, and in which codes it is written.
create table indicator_series (
    indicator   text not null,
    period      text not null,           -- 2019, 2019-T3, 2019-S1, 2019-09, 2019-09-30, 2016-2018
    level       text not null check (level in ('commune', 'epci', 'departement', 'region')),
    vintage     smallint not null,
    period_from date not null,
    period_to   date not null check (period_to >= period_from),
    source      text not null,
    licence     text not null,
    primary key (indicator, period, level, vintage)
);

-- As received. No foreign key: rows come by the hundred thousand, and their load writes the series first.
create table indicator_value (
    indicator   text not null,
    period      text not null,
    level       text not null,
    vintage     smallint not null,
    code        text not null,
    state       text not null check (state in ('value', 'unavailable', 'secret')),
    value       numeric,
    primary key (indicator, period, level, vintage, code),
    check ((state = 'value') = (value is not null))
);

-- What is to be renewed before the transaction ends; empty between transactions.
create table indicator_stale (
    indicator   text not null,
    period      text not null,
    primary key (indicator, period)
);

-- In the codes on show. A territory without a row is not available.
create table indicator_shown (
    indicator     text not null,
    period        text not null,
    level         text not null,
    code          text not null,
    state         text not null,
    value         double precision,
    -- received: as in the file; converted: parts summed, or a share by population; computed: a rate from what it is made of;
    -- summed: from the communes
    origin        text not null,
    estimated     boolean not null default false,   -- a split by population share is in it
    incomplete    boolean not null default false,   -- a secret or missing part is not in it
    not_converted boolean not null default false,   -- received in other borders, and not of a kind that adds up
    primary key (indicator, period, level, code)
);
create index indicator_shown_territory on indicator_shown (level, code);

-- What can be read: one row where at least one territory has a figure.
create table indicator_reading (
    indicator   text not null,
    period      text not null,
    level       text not null,
    period_from date not null,
    period_to   date not null,
    source      text not null,
    licence     text not null,
    vintages    text not null,           -- of the values as received
    primary key (indicator, period, level)
);

-- Where the codes of a vintage lead: the territory on show, the share that goes there (null when it cannot be known), and of
-- how many codes that territory is made. Arrondissements of Paris, Lyon and Marseille are another way to make their commune.
create function code_life(of_level text, of_vintage integer)
    returns table (code text, shown_code text, arrondissement boolean, share numeric, parts bigint)
    language sql stable
as $$
  with
  life as (
    select f.code, f.shown_code, f.from_date is null and f.to_date is null and f.code <> f.shown_code as arrondissement
    from filiation f
    where f.level = of_level
      and (f.from_date is null or f.from_date <= make_date(of_vintage, 1, 1))
      and (f.to_date is null or f.to_date > make_date(of_vintage, 1, 1))
    union all
    select t.code, t.code, false from territory t where t.level = of_level and of_level in ('departement', 'region')
  )
  select l.code, l.shown_code, l.arrondissement,
         case when count(*) over same_code = 1 then 1
              when bool_and(t.population is not null) over same_code
                then t.population / nullif(sum(t.population) over same_code, 0)::numeric end,
         count(*) over (partition by l.shown_code, l.arrondissement)
  from life l join territory t on t.level = of_level and t.code = l.shown_code
  window same_code as (partition by l.code)
$$;

create function indicator_value_touched() returns trigger language plpgsql as $$
begin
  insert into indicator_stale select distinct indicator, period from touched on conflict do nothing;
  return null;
end $$;
create trigger value_added after insert on indicator_value referencing new table as touched
    for each statement execute function indicator_value_touched();
create trigger value_changed after update on indicator_value referencing new table as touched
    for each statement execute function indicator_value_touched();
create trigger value_gone after delete on indicator_value referencing old table as touched
    for each statement execute function indicator_value_touched();
create trigger series_added after insert on indicator_series referencing new table as touched
    for each statement execute function indicator_value_touched();
create trigger series_changed after update on indicator_series referencing new table as touched
    for each statement execute function indicator_value_touched();
create trigger series_gone after delete on indicator_series referencing old table as touched
    for each statement execute function indicator_value_touched();

create function indicator_touched() returns trigger language plpgsql as $$
begin
  insert into indicator_stale
  select distinct t.code, s.period from touched t join indicator_series s on s.indicator in (t.code, t.numerator, t.denominator)
  on conflict do nothing;
  return null;
end $$;
create trigger definition_added after insert on indicator referencing new table as touched
    for each statement execute function indicator_touched();
create trigger definition_changed after update on indicator referencing new table as touched
    for each statement execute function indicator_touched();
create trigger definition_gone after delete on indicator referencing old table as touched
    for each statement execute function indicator_touched();

create function indicator_all_touched() returns trigger language plpgsql as $$
begin
  insert into indicator_stale select distinct indicator, period from indicator_series on conflict do nothing;
  return null;
end $$;
create trigger territory_touched after insert or update or delete on territory
    for each statement execute function indicator_all_touched();
create trigger filiation_touched after insert or update or delete on filiation
    for each statement execute function indicator_all_touched();

-- Renews what is stale. The better figure comes first, and those after it give way. The tables it reads were often filled in
-- the same transaction, so that the planner takes them for small and would loop over them.
create procedure refresh_indicators() language plpgsql set enable_nestloop = off set jit = off as $$
begin
  if not exists (select from indicator_stale) then
    return;
  end if;
  -- one after the other; readers go on
  lock table indicator_shown in share row exclusive mode;

  -- a rate changes with what it is made of
  insert into indicator_stale
  select i.code, s.period from indicator_stale s join indicator i on s.indicator in (i.numerator, i.denominator)
  on conflict do nothing;
  delete from indicator_shown o using indicator_stale s where (o.indicator, o.period) = (s.indicator, s.period);
  delete from indicator_reading o using indicator_stale s where (o.indicator, o.period) = (s.indicator, s.period);

  -- 1. received, and led to the vintage on show where the kind adds up
  insert into indicator_shown (indicator, period, level, code, state, value, origin, estimated, incomplete, not_converted)
  with
  received as (
    select v.indicator, v.period, v.level, v.vintage, v.code, v.state, v.value, i.kind in ('count', 'amount') as adds_up
    from indicator_stale s
    join indicator i on i.code = s.indicator
    join indicator_value v on v.indicator = s.indicator and v.period = s.period
  ),
  life as materialized (
    select n.level, n.vintage, l.*
    from (select distinct s.level, s.vintage from indicator_stale join indicator_series s using (indicator, period)) n
    cross join lateral code_life(n.level, n.vintage) l
  ),
  -- what each vintage says of each territory; arrondissements speak where their commune does not
  said as (
    select r.indicator, r.period, r.level, r.vintage, l.shown_code, r.adds_up,
           l.parts = 1 and l.share = 1 and not l.arrondissement as exact, l.parts,
           count(*) filter (where r.state = 'value' and l.share is not null) as known,
           count(*) filter (where r.state = 'value' and l.share is null) as unshared,
           count(*) filter (where r.state = 'secret') as secret,
           sum(r.value * l.share) as value,
           bool_or(l.share < 1 and r.state = 'value') as estimated
    from received r join life l using (level, vintage, code)
    where not l.arrondissement or not exists (
      select from indicator_value w
      where (w.indicator, w.period, w.level, w.vintage, w.code) = (r.indicator, r.period, r.level, r.vintage, l.shown_code))
    group by r.indicator, r.period, r.level, r.vintage, l.shown_code, r.adds_up, l.arrondissement, exact, l.parts
  )
  select indicator, period, level, shown_code,
         case when known > 0 then 'value' else 'secret' end,
         case when known > 0 then value end,
         case when exact then 'received' else 'converted' end,
         known > 0 and coalesce(estimated, false), known > 0 and known < parts, unshared > 0
  from said
  where case when adds_up or exact then known + secret > 0 else secret = parts end
  order by abs(vintage - (select max(vintage) from territory)), vintage desc
  on conflict do nothing;

  -- 2. a rate from numerators and denominators of the same codes
  insert into indicator_shown (indicator, period, level, code, state, value, origin, estimated, incomplete)
  with
  part as (
    select i.code as indicator, n.period, n.level, n.vintage, n.code, n.value as above, d.value as below, i.factor
    from indicator_stale s
    join indicator i on i.code = s.indicator
    join indicator_value n on n.indicator = i.numerator and n.period = s.period
    join indicator_value d on d.indicator = i.denominator
     and (d.period, d.level, d.vintage, d.code) = (n.period, n.level, n.vintage, n.code)
    where n.state = 'value' and d.state = 'value'
  ),
  life as materialized (
    select n.level, n.vintage, l.*
    from (select distinct level, vintage from part) n cross join lateral code_life(n.level, n.vintage) l
  ),
  said as (
    select p.indicator, p.period, p.level, p.vintage, l.shown_code, p.factor, l.parts, count(*) as known,
           sum(p.above * l.share) as above, sum(p.below * l.share) as below, bool_or(l.share < 1) as estimated
    from part p join life l using (level, vintage, code)
    where l.share is not null and (not l.arrondissement or not exists (
      select from indicator i join indicator_value w on w.indicator in (i.numerator, i.denominator)
      where i.code = p.indicator and (w.period, w.level, w.vintage, w.code) = (p.period, p.level, p.vintage, l.shown_code)))
    group by p.indicator, p.period, p.level, p.vintage, l.shown_code, l.arrondissement, p.factor, l.parts
  )
  select indicator, period, level, shown_code, 'value', factor * above / below, 'computed', estimated, known < parts
  from said
  where below > 0
  order by abs(vintage - (select max(vintage) from territory)), vintage desc
  on conflict do nothing;

  -- 3. what adds up, summed from the communes
  insert into indicator_shown (indicator, period, level, code, state, value, origin, estimated, incomplete, not_converted)
  with
  above as materialized (
    select c.code as commune, a.level, a.code, count(*) over (partition by a.level, a.code) as communes
    from territory c
    cross join lateral (values ('epci', c.epci_code), ('departement', c.departement_code), ('region', c.region_code)) a (level, code)
    where c.level = 'commune' and a.code is not null
  )
  select o.indicator, o.period, a.level, a.code,
         case when count(o.value) > 0 then 'value' else 'secret' end,
         sum(o.value::numeric), 'summed',
         bool_or(o.estimated),
         count(o.value) > 0 and (count(o.value) < a.communes or bool_or(o.incomplete)),
         bool_or(o.not_converted)
  from indicator_stale s
  join indicator i on i.code = s.indicator and i.kind in ('count', 'amount')
  join indicator_shown o on o.indicator = s.indicator and o.period = s.period and o.level = 'commune'
  join above a on a.commune = o.code
  group by o.indicator, o.period, a.level, a.code, a.communes
  on conflict do nothing;

  -- 4. a rate from what both its parts are known to be in the vintage on show
  insert into indicator_shown (indicator, period, level, code, state, value, origin, estimated)
  select i.code, n.period, n.level, n.code, 'value', i.factor * n.value / d.value,
         case when 'summed' in (n.origin, d.origin) then 'summed' else 'computed' end, n.estimated or d.estimated
  from indicator_stale s
  join indicator i on i.code = s.indicator
  join indicator_shown n on n.indicator = i.numerator and n.period = s.period
  join indicator_shown d on d.indicator = i.denominator and (d.period, d.level, d.code) = (n.period, n.level, n.code)
  where n.state = 'value' and d.value > 0 and not (n.incomplete or d.incomplete or n.not_converted or d.not_converted)
  on conflict do nothing;

  -- 5. a rate from the communes where both its parts are known
  insert into indicator_shown (indicator, period, level, code, state, value, origin, estimated, incomplete)
  with
  above as materialized (
    select c.code as commune, a.level, a.code
    from territory c
    cross join lateral (values ('epci', c.epci_code), ('departement', c.departement_code), ('region', c.region_code)) a (level, code)
    where c.level = 'commune' and a.code is not null
  )
  select i.code, n.period, a.level, a.code, 'value', i.factor * sum(n.value::numeric) / sum(d.value::numeric), 'summed',
         bool_or(n.estimated or d.estimated), true
  from indicator_stale s
  join indicator i on i.code = s.indicator
  join indicator_shown n on n.indicator = i.numerator and n.period = s.period and n.level = 'commune'
  join indicator_shown d on d.indicator = i.denominator and (d.period, d.level, d.code) = (n.period, n.level, n.code)
  join above a on a.commune = n.code
  where n.state = 'value' and d.state = 'value' and not (n.incomplete or d.incomplete or n.not_converted or d.not_converted)
  group by i.code, i.factor, n.period, a.level, a.code having sum(d.value) > 0
  on conflict do nothing;

  -- 6. received in other borders, and nothing above could lead it to those on show
  insert into indicator_shown (indicator, period, level, code, state, origin, not_converted)
  with
  life as materialized (
    select n.level, n.vintage, l.*
    from (select distinct s.level, s.vintage from indicator_stale join indicator_series s using (indicator, period)) n
    cross join lateral code_life(n.level, n.vintage) l
  )
  select distinct v.indicator, v.period, v.level, l.shown_code, 'unavailable', 'converted', true
  from indicator_stale s
  join indicator_value v on v.indicator = s.indicator and v.period = s.period
  join life l using (level, vintage, code)
  where v.state = 'value' and (l.parts > 1 or l.share is distinct from 1 or l.arrondissement)
  on conflict do nothing;

  -- what can be read now, and from where it comes
  insert into indicator_reading (indicator, period, level, period_from, period_to, source, licence, vintages)
  with
  readable as (
    select s.indicator, s.period, v.level
    from indicator_stale s
    cross join (values ('commune'), ('epci'), ('departement'), ('region')) v (level)
    where exists (select from indicator_shown o where (o.indicator, o.period, o.level) = (s.indicator, s.period, v.level))
  ),
  -- its own series and those of what a rate is made of; those of the communes where figures are summed from them
  behind as (
    select r.indicator, r.period, r.level, n.vintage, n.period_from, n.period_to, n.source, n.licence
    from readable r
    join indicator i on i.code = r.indicator
    join indicator_series n on n.indicator in (i.code, i.numerator, i.denominator) and n.period = r.period
     and (n.level = r.level or (n.level = 'commune' and exists (
       select from indicator_shown o
       where (o.indicator, o.period, o.level, o.origin) = (r.indicator, r.period, r.level, 'summed'))))
  )
  select indicator, period, level, min(period_from), max(period_to),
         string_agg(distinct source, ' ; '), string_agg(distinct licence, ' ; '), string_agg(distinct vintage::text, ', ')
  from behind group by indicator, period, level;

  delete from indicator_stale;
end $$;
