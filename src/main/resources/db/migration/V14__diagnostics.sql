-- Diagnostics: what every comparison of territories begins with is kept ready, and renewed in the transaction that changes it;
-- perimeters, formulas, scenarios and frozen diagnostics are kept by people.

-- Each territory with how many communes and people it is made of.
create materialized view territory_total as
select a.level, a.code, count(*)::integer as communes, sum(c.population)::bigint as population,
       bool_or(c.population is null) as unknown_population, bool_and(c.population is null) as no_population
from territory c
cross join lateral (values ('commune', c.code), ('epci', c.epci_code), ('departement', c.departement_code),
                           ('region', c.region_code)) a (level, code)
where c.level = 'commune' and a.code is not null
group by a.level, a.code;
create unique index territory_total_key on territory_total (level, code);

-- Each day on which what is engaged in a territory changes, with what holds from then on: its communes engaged by themselves,
-- the people who live there, the officials whose engagement counts. The state of a day is the last step up to it.
create materialized view engagement_step as
with
standing as (
  select shown_code, former, coalesce(from_date, '-infinity') as from_date, to_date from engagement_shown
  where from_date is null or to_date is null or from_date < to_date
),
change as (
  select shown_code, from_date as on_date, 1 as officials, (not former)::integer as own from standing
  union all
  select shown_code, to_date, -1, -(not former)::integer from standing where to_date is not null
),
daily as (
  select shown_code, on_date, sum(officials) as officials, sum(sum(own)) over (partition by shown_code order by on_date) as own
  from change group by shown_code, on_date
),
-- a commune is engaged as long as one engagement of its own stands
commune_step as (
  select shown_code, on_date, officials,
         (own > 0)::integer - lag((own > 0)::integer, 1, 0) over (partition by shown_code order by on_date) as engaged
  from daily
)
select a.level, a.code, s.on_date,
       (sum(sum(s.engaged)) over upto)::integer as engaged,
       (sum(sum(s.engaged * coalesce(c.population, 0))) over upto)::bigint as engaged_population,
       (sum(sum(s.officials)) over upto)::integer as officials
from commune_step s
join territory c on c.level = 'commune' and c.code = s.shown_code
cross join lateral (values ('commune', c.code), ('epci', c.epci_code), ('departement', c.departement_code),
                           ('region', c.region_code)) a (level, code)
where a.code is not null
group by a.level, a.code, s.on_date
window upto as (partition by a.level, a.code order by s.on_date);
create unique index engagement_step_key on engagement_step (level, code, on_date);

-- What is engaged in each territory of a level on a day; territories where nothing is are absent.
create function engagement_total(at_level text, day date)
    returns table (code text, engaged integer, engaged_population bigint, officials integer)
    language sql stable parallel safe
as $$
  select distinct on (code) code, engaged, engaged_population, officials
  from engagement_step where level = at_level and on_date <= day
  order by code, on_date desc
$$;

-- The heading under which the catalogue of indicators shows one; null: among the others.
alter table indicator add column family text
    check (family in ('territory', 'protection', 'reception', 'housing', 'employment', 'language', 'health'));

-- A perimeter of one's own: communes picked, drawn, or taken from a territory and changed.
create table perimeter (
    key          text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    title        text not null,
    description  text
);
create table perimeter_commune (
    perimeter    text not null references perimeter (key) on delete cascade,
    commune_code text not null,          -- in force on code_date: never rewritten
    code_date    date not null,
    primary key (perimeter, commune_code)
);
select keep_register('perimeter', 0, '{key}', 'perimeter', 'key');
select keep_register('perimeter_commune', 1, '{perimeter,commune_code}', 'perimeter', 'perimeter');

-- Where the vintage on show puts the communes of perimeters.
create materialized view perimeter_shown as
select distinct p.perimeter, f.shown_code as code
from perimeter_commune p
join filiation f on f.level = 'commune' and f.code = p.commune_code
 and (f.from_date is null or f.from_date <= p.code_date) and (f.to_date is null or p.code_date < f.to_date);
create unique index perimeter_shown_key on perimeter_shown (perimeter, code);

-- Communes of the vintage on show, and every territory that lies wholly in them.
create function territory_inside(communes text[]) returns table (level text, code text)
    language sql stable parallel safe
as $$
  select 'commune', c from unnest(communes) c
  union all
  select a.level, a.code
  from territory c
  cross join lateral (values ('epci', c.epci_code), ('departement', c.departement_code), ('region', c.region_code)) a (level, code)
  where c.level = 'commune' and c.code = any (communes) and a.code is not null
  group by a.level, a.code
  having count(*) = (select t.communes from territory_total t where t.level = a.level and t.code = a.code)
$$;

-- An indicator that is a formula over others.
create table formula (
    key          text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    label        text not null,
    definition   text,
    expression   text not null,
    unit         text not null,
    decimals     smallint not null default 1 check (decimals between 0 and 6),
    direction    text not null default 'neutral' check (direction in ('need', 'capacity', 'neutral'))
);
select keep_register('formula', 0, '{key}', 'formula', 'key');

-- A ranking, a comparison or a choice of territories as somebody set it up, with what it said then.
create table scenario (
    key          text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    kind         text not null check (kind in ('ranking', 'comparison', 'portfolio', 'places')),
    title        text not null,
    description  text,
    definition   jsonb not null,
    on_date      date not null,          -- as of which it was computed
    data_version bigint not null,        -- of the figures that it was computed on
    boundaries   text not null,          -- their version
    result       jsonb not null,
    computed_at  timestamptz not null default now()
);
select keep_register('scenario', 0, '{key}', 'scenario', 'key');

-- A diagnostic as it was shown on a day, kept for good. Only its signature comes later, once.
create table frozen_diagnostic (
    id           bigint generated always as identity primary key,
    level        text not null check (level in ('commune', 'epci', 'departement', 'region', 'perimeter')),
    code         text not null,
    name         text not null,
    title        text not null,
    on_date      date not null,
    reference    jsonb not null,         -- what it was compared with
    data_version bigint not null,
    boundaries   text not null,
    content      json not null,          -- every figure, finding and source; not jsonb, which would write it anew
    sha256       text not null,          -- of the content, as it was written
    demo         boolean not null,
    author       text not null,
    note         text,
    frozen_at    timestamptz not null default now(),
    signed_by    text,
    signed_at    timestamptz,
    check ((signed_by is null) = (signed_at is null))
);
create index frozen_diagnostic_of on frozen_diagnostic (level, code, frozen_at);

create function frozen_stays() returns trigger
    language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and old.signed_by is null
     and to_jsonb(new) - '{signed_by,signed_at}'::text[] = to_jsonb(old) - '{signed_by,signed_at}'::text[] then
    return new;
  end if;
  raise exception 'a frozen diagnostic is kept as it is' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger stays before update or delete on frozen_diagnostic for each row execute function frozen_stays();
create trigger stays_whole before truncate on frozen_diagnostic for each statement execute function frozen_stays();

select watch_sources();
