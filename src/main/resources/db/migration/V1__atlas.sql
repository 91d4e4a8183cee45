-- The first Atlas: territories and their movements, boundaries and tiles, engagements, contracts, funding, actions, events.
create extension if not exists postgis;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- The form in which names are compared: lower case, no accent, no punctuation, "St" spelt out.
create function plain_name(name text) returns text
    language sql immutable strict parallel safe
as $$
  select trim(regexp_replace(
    regexp_replace(
      regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, name)), '[^a-z0-9]+', ' ', 'g'),
      '\mst\M', 'saint', 'g'),
    '\mste\M', 'sainte', 'g'))
$$;

-- What was loaded, from where: one row per file or set of files.
create table dataset (
    code        text primary key,
    title       text not null,
    source      text not null,
    licence     text not null,
    data_date   date,
    demo        boolean not null default false,
    row_count   bigint not null default 0,
    sha256      text,
    loaded_at   timestamptz not null default now()
);

-- The counted report of each load: totals per code, and the refused or corrected rows.
create table load_report (
    id          bigint generated always as identity primary key,
    dataset     text not null,
    at          timestamptz not null default now(),
    counts      jsonb not null,
    notices     jsonb not null
);

-- A number that grows with each change of figures; caches and ETags are addressed by it.
create table data_version (
    only_row    boolean primary key default true check (only_row),
    version     bigint not null default 1,
    at          timestamptz not null default now()
);
insert into data_version default values;

create table territory (
    level            text not null check (level in ('commune', 'epci', 'departement', 'region')),
    code             text not null,
    vintage          smallint not null,
    name             text not null,
    kind             text,               -- EPCI: CC, CA, CU, METRO, MET69; commune: null or COM (overseas collectivity)
    departement_code text,               -- null for overseas collectivities; for an EPCI that of its most populous commune
    region_code      text,
    epci_code        text,               -- communes only; null for the few isolated ones
    chef_lieu        text,
    population       integer check (population >= 0),  -- null is unknown, never 0
    population_year  smallint,
    plain            text not null generated always as (plain_name(name)) stored,
    primary key (level, code)
);
create index territory_code on territory (code);
create index territory_plain_prefix on territory (plain text_pattern_ops);
create index territory_plain_trigram on territory using gin (plain gin_trgm_ops);
create index territory_epci on territory (epci_code) where level = 'commune';
create index territory_departement on territory (departement_code, level);
create index territory_region on territory (region_code, level);

-- What happened to codes: one row per pair (before, after); a merge has several rows to one code, a split several from one.
create table movement (
    id          bigint generated always as identity primary key,
    level       text not null check (level in ('commune', 'epci')),
    on_date     date not null,
    kind        text not null,           -- merge, split, rename, recode, transfer, removal, creation
    from_code   text,
    from_name   text,
    to_code     text,
    to_name     text
);
create index movement_from on movement (level, from_code);
create index movement_to on movement (level, to_code);

-- Every life of a code, and the code that stands for it in the vintage on show. Derived from movement.
-- [from_date, to_date) ; null means without limit. main: where a split gives several, the one that carries the name on.
create table filiation (
    level       text not null,
    code        text not null,
    name        text not null,
    from_date   date,
    to_date     date,
    shown_code  text not null,
    main        boolean not null default true,
    plain       text not null generated always as (plain_name(name)) stored,
    same_territory boolean not null default true   -- only renamings and changes of code lie between: no merge, no split
);
create index filiation_code on filiation (level, code);
create index filiation_shown on filiation (level, shown_code);
create index filiation_plain on filiation (plain text_pattern_ops);
create index filiation_any_code on filiation (code);

create table boundary_version (
    id           text primary key,
    vintage      smallint not null,      -- of the file
    shown_vintage smallint not null,     -- of the territories it was joined with
    quality      text not null check (quality in ('official', 'approximate')),
    source       text not null,
    licence      text not null,
    data_date    date,
    sha256       text,
    imported_at  timestamptz not null default now(),
    report       jsonb not null default '{}'
);
-- Readers see the version named here, and only that: the swap is one update.
create table boundary_current (
    only_row    boolean primary key default true check (only_row),
    version     text not null references boundary_version (id),
    published_at timestamptz not null default now()
);
-- As received, in the codes of the file.
create table boundary_received (
    version     text not null references boundary_version (id) on delete cascade,
    code        text not null,
    name        text,
    geom        geometry(MultiPolygon, 4326) not null,
    primary key (version, code)
);
-- In the codes of the vintage on show. Areas in the legal projection.
create table boundary (
    version     text not null references boundary_version (id) on delete cascade,
    level       text not null,
    code        text not null,
    area_m2     double precision not null,
    inside      geometry(Point, 4326) not null,   -- a point that is inside, for labels and symbols
    geom        geometry(MultiPolygon, 4326) not null,
    primary key (version, level, code)
);
create index boundary_geom on boundary using gist (geom);
create table boundary_band (
    version     text not null references boundary_version (id) on delete cascade,
    level       text not null,
    band        smallint not null,       -- 0: z0-5, 1: z6-7, 2: z8-9, 3: z10-12
    code        text not null,
    geom        geometry(MultiPolygon, 3857) not null,
    primary key (version, level, band, code)
);
create index boundary_band_geom on boundary_band using gist (geom);
create table neighbour (
    version        text not null references boundary_version (id) on delete cascade,
    level          text not null,
    code           text not null,
    neighbour_code text not null,
    primary key (version, level, code, neighbour_code)
);
create table tile (
    version     text not null references boundary_version (id) on delete cascade,
    level       text not null,
    z           smallint not null,
    x           integer not null,
    y           integer not null,
    body        bytea not null,          -- gzip
    primary key (version, level, z, x, y)
);
alter table tile alter column body set storage external;   -- already compressed
-- What a tile says of a territory. The name is left out where it would weigh more than the shape.
create type tile_feature as (code text, name text, geom geometry);
-- Which zooms of a version are complete: there, a tile that is absent is empty.
create table tile_zoom (
    version     text not null references boundary_version (id) on delete cascade,
    level       text not null,
    z           smallint not null,
    primary key (version, level, z)
);

-- Engagements of elected officials. The person, when known, is personal data and never leaves this table publicly.
create table person (
    id          bigint generated always as identity primary key,
    full_name   text not null
);
create table engagement (
    key          text primary key,
    person_id    bigint references person (id) on delete set null,
    mandate      text not null,          -- maire, adjoint, conseiller, president-epci, maire-arrondissement
    commune_code text not null,          -- as of code_date: never rewritten
    code_date    date not null,
    from_date    date,                   -- null: unknown; counts as engaged, never in a timeline
    to_date      date,
    source       text not null,
    demo         boolean not null default false
);
create index engagement_commune on engagement (commune_code);

create table contract (
    key          text primary key,
    title        text not null,
    year         smallint not null,
    demo         boolean not null default false
);
create table contract_signatory (
    contract     text not null references contract (key) on delete cascade,
    level        text not null check (level in ('commune', 'epci')),
    code         text not null,          -- in force on code_date: never rewritten
    code_date    date not null,
    name         text not null,          -- as signed
    primary key (contract, level, code)
);
create table contract_status (
    id           bigint generated always as identity primary key,
    contract     text not null references contract (key) on delete cascade,
    level        text not null,
    code         text not null,
    status       text not null check (status in ('talks', 'preparation', 'letter', 'deliberation', 'signed', 'renewed', 'ended')),
    on_date      date,                   -- null: day unknown
    source       text not null,
    unique nulls not distinct (contract, level, code, status, on_date)
);
create table funding (
    id           bigint generated always as identity primary key,
    contract     text not null references contract (key) on delete cascade,
    year         smallint not null,
    stage        text not null check (stage in ('planned', 'committed', 'paid')),
    amount_cents bigint not null check (amount_cents >= 0),
    funder       text not null,
    source       text not null,
    demo         boolean not null default false,
    unique (contract, year, stage, funder, source)   -- sources that contradict one another stay side by side
);
create index funding_contract on funding (contract);
create table action (
    key           text primary key,
    contract      text references contract (key) on delete cascade,
    field         text not null check (field in ('acces-droits', 'langue', 'sante', 'emploi', 'logement', 'culture-sport', 'mobilisation', 'gouvernance')),
    title         text not null,
    carrier       text not null,
    place_level   text not null check (place_level in ('commune', 'epci')),
    place_code    text not null,
    code_date     date not null,
    planned_start date,
    planned_end   date,
    started_on    date,
    ended_on      date,
    status        text not null check (status in ('planned', 'started', 'done', 'late', 'abandoned')),
    beneficiaries_planned integer check (beneficiaries_planned >= 0),
    beneficiaries_reached integer check (beneficiaries_reached >= 0),
    reached_state text not null default 'value' check (reached_state in ('value', 'unavailable', 'secret')),
    planned_cents bigint check (planned_cents >= 0),
    spent_cents   bigint check (spent_cents >= 0),
    reported_on   date not null,         -- the day on which reached and spent were counted
    source        text not null,
    demo          boolean not null default false,
    check ((reached_state = 'value') = (beneficiaries_reached is not null))
);
create index action_contract on action (contract);
create index action_place on action (place_level, place_code);
create table event (
    key          text primary key,
    kind         text not null check (kind in ('meeting', 'visit', 'exchange-day', 'signature')),
    title        text not null,
    on_date      date not null,
    place_level  text not null check (place_level in ('commune', 'epci')),
    place_code   text not null,
    code_date    date not null,
    participants integer check (participants >= 0),
    contract     text references contract (key) on delete set null,
    source       text not null,
    demo         boolean not null default false
);
create table event_participant (
    event        text not null references event (key) on delete cascade,
    commune_code text not null,
    code_date    date not null,
    primary key (event, commune_code)
);
