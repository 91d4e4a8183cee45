-- Contracts followed day by day: what was agreed, the money year by year with its contradictory sources, documents, alerts.

alter table contract add column diagnostic_on  date;   -- the day of the shared diagnostic
alter table contract add column diagnostic_url text;
alter table contract add column renewal_on     date;   -- the day by which a renewal is decided
alter table contract add column ends_on        date;   -- the last day
alter table contract add column remarks        text;   -- of the contract; what is said of persons goes with them

create table contract_pillar (
    id           bigint generated always as identity primary key,
    contract     text not null references contract (key) on delete cascade,
    place        smallint not null,
    title        text not null,
    field        text check (field in ('acces-droits', 'langue', 'sante', 'emploi', 'logement', 'culture-sport', 'mobilisation', 'gouvernance')),
    text         text
);
create index contract_pillar_contract on contract_pillar (contract);

-- Whom to call at the metropole. Personal but for its number, which stands for the person in the journal: below zero, so
-- that it is never the number of an elected official.
create table contract_referent (
    id           bigint generated always as identity primary key,
    contract     text not null references contract (key) on delete cascade,
    full_name    text not null,
    role         text,
    email        text,
    phone        text,
    remarks      text,
    person       bigint generated always as (-id) stored
);
create index contract_referent_contract on contract_referent (contract);

-- Money -------------------------------------------------------------------------------------------------------------

-- Who pays, each spelt in one way.
create table funder (
    name         text primary key,
    kind         text not null default 'other' check (kind in ('state', 'local', 'europe', 'other')),
    remarks      text
);
create index funder_plain on funder (plain_name(name));   -- a file may name a new one on each of its lines
insert into funder (name, kind) values
    ('DiAir', 'state'), ('DREETS', 'state'), ('Collectivité signataire', 'local'), ('Conseil départemental', 'local'),
    ('Conseil régional', 'local'), ('Union européenne (FAMI)', 'europe'), ('Union européenne (FSE)', 'europe'),
    ('Caisse d''allocations familiales', 'other');
insert into funder (name) select distinct funder from funding on conflict do nothing;

alter table funding add column source_on   date;       -- the day on which the source was written
alter table funding add column counts      boolean;    -- true: chosen among contradictory lines; false: put aside; null: by the rule
alter table funding add column explanation text;       -- why the amount is above the ceiling
create unique index funding_chosen on funding (contract, year, stage, funder) where counts;

-- A funder is spelt as it is known, and a new one is known from now on. Of contradictory lines, the last one chosen counts.
create function funding_kept() returns trigger
    language plpgsql
as $$
begin
  new.funder := coalesce((select f.name from funder f where f.name = new.funder),
                         (select f.name from funder f where plain_name(f.name) = plain_name(new.funder) order by f.name limit 1),
                         new.funder);
  insert into funder (name) values (new.funder) on conflict do nothing;
  if new.counts then
    update funding o set counts = null
    where o.contract = new.contract and o.year = new.year and o.stage = new.stage and o.funder = new.funder
      and o.counts and o.id <> new.id;
  end if;
  return new;
end
$$;
create trigger kept before insert or update on funding for each row execute function funding_kept();
alter table funding add foreign key (funder) references funder (name);

-- The most that a funder puts into one contract in a year.
create table funding_ceiling (
    id           bigint generated always as identity primary key,
    year         smallint not null,
    funder       text not null references funder (name),
    amount_cents bigint not null check (amount_cents >= 0),
    source       text not null,
    unique (year, funder)
);

-- Every line of money up to the year of a day. Lines of one contract, year, stage and funder say the same thing by different
-- sources: one of them counts, so that totals are never doubled. The one that somebody chose; else a real one before a
-- fictitious one, one whose source was written by the day before a later one, the latest source, the line entered last.
create function funding_standing(day date)
    returns table (id bigint, contract text, year smallint, stage text, funder text, amount_cents bigint, source text,
                   source_on date, explanation text, demo boolean, revision bigint,
                   counted boolean, chosen boolean, aside boolean, lines bigint, difference_cents bigint, settled boolean)
    language sql stable parallel safe
as $$
  select f.id, f.contract, f.year, f.stage, f.funder, f.amount_cents, f.source, f.source_on, f.explanation, f.demo, f.revision,
         f.counts is not false and row_number() over best = 1,
         f.counts is true, f.counts is false,
         count(*) over facts,
         -- a fictitious line contradicts no real one
         coalesce(max(f.amount_cents) filter (where f.counts is not false and not f.demo) over facts
                  - min(f.amount_cents) filter (where f.counts is not false and not f.demo) over facts,
                  max(f.amount_cents) filter (where f.counts is not false) over facts
                  - min(f.amount_cents) filter (where f.counts is not false) over facts, 0),
         bool_or(f.counts is true) over facts
  from funding f
  where f.year <= extract(year from day)
  window facts as (partition by f.contract, f.year, f.stage, f.funder),
         best as (partition by f.contract, f.year, f.stage, f.funder
                  order by (f.counts is true) desc, (f.counts is false), f.demo, coalesce(f.source_on > day, false),
                           f.source_on desc nulls last, f.id desc)
$$;

-- Documents ---------------------------------------------------------------------------------------------------------

-- The bytes of documents by their SHA-256: they outlive the row that names them, so that its removal can be undone. After a
-- purge only the number is left.
create table document_content (
    sha256       text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size         integer not null,
    pages        integer not null,
    bytes        bytea,
    at           timestamptz not null default now(),
    purged_at    timestamptz,
    check ((bytes is null) = (purged_at is not null))
);
alter table document_content alter column bytes set storage external;   -- compressed already; parts of it are read by themselves

create table contract_document (
    id           bigint generated always as identity primary key,
    contract     text not null references contract (key) on delete cascade,
    title        text not null,
    kind         text not null check (kind in ('contract', 'deliberation', 'agreement', 'amendment', 'diagnostic', 'report', 'minutes', 'other')),
    on_date      date,
    year         smallint,               -- of a report: the year that it is about
    file_name    text not null,
    sha256       text not null references document_content (sha256),
    unique (contract, sha256)
);
create index contract_document_sha256 on contract_document (sha256);

-- Alerts ------------------------------------------------------------------------------------------------------------

-- All thresholds in one place.
create table alert_rule (
    kind         text primary key,
    place        smallint not null,
    label        text not null,
    severity     text not null check (severity in ('serious', 'warning', 'info')),
    days         integer check (days >= 0),
    months       integer check (months >= 0),
    percent      integer check (percent between 0 and 100),
    active       boolean not null default true,
    explanation  text not null
);
insert into alert_rule (kind, place, label, severity, days, months, percent, explanation) values
    ('late-action', 1, 'Action en retard', 'serious', 0, null, null,
     'Une action du contrat n''a pas commencé ou ne s''est pas achevée au jour prévu, passé ce nombre de jours.'),
    ('ceiling-exceeded', 2, 'Plafond dépassé', 'serious', null, null, null,
     'Le montant d''un financeur dépasse le plafond de l''année. Expliqué, le dépassement reste affiché avec sa raison.'),
    ('paid-over-committed', 3, 'Versé au-delà de l''engagé', 'serious', null, null, null,
     'Un financeur a versé plus qu''il n''avait engagé pour l''année.'),
    ('committed-over-planned', 4, 'Engagé au-delà du prévu', 'warning', null, null, null,
     'Un financeur a engagé plus que prévu pour l''année.'),
    ('unspent-money', 5, 'Crédits peu consommés', 'warning', null, 15, 50,
     'Passé ce nombre de mois depuis le 1er janvier de l''exercice, l''engagé ou le versé reste sous ce pourcentage du prévu.'),
    ('missing-report', 6, 'Bilan manquant', 'warning', null, 6, null,
     'Passé ce nombre de mois après la fin de l''exercice, aucun bilan de cet exercice n''est déposé.'),
    ('ending-soon', 7, 'Fin du contrat', 'warning', 90, null, null,
     'Le contrat prend fin dans ce nombre de jours, ou a pris fin sans que l''étape soit notée.'),
    ('renewal-due', 8, 'Renouvellement à décider', 'warning', 60, null, null,
     'La date de renouvellement arrive dans ce nombre de jours, ou est passée, sans renouvellement noté.'),
    ('contradictory-sources', 9, 'Sources contradictoires', 'warning', null, null, null,
     'Deux sources donnent des montants différents pour la même année, la même étape et le même financeur : il reste à choisir celle qui fait foi.'),
    ('signed-without-funding', 10, 'Signé sans financement', 'warning', null, null, null,
     'Le contrat est signé et aucune ligne de financement n''est connue.'),
    ('without-diagnostic', 11, 'Sans diagnostic partagé', 'info', null, null, null,
     'Le contrat est signé sans date, lien ni document de diagnostic partagé.');

-- Alerts that are put to sleep until a day.
create table alert_sleep (
    alert        text primary key,
    contract     text not null references contract (key) on delete cascade,
    until        date not null,
    reason       text not null
);

-- Before anything is journaled: what Atlas brings is nobody's change.
insert into funding_ceiling (year, funder, amount_cents, source) values
    (2019, 'DiAir', 30000000, 'Plafond de la DiAir en 2019 : 300 000 € d''actions nouvelles par contrat');

select keep_register('funder', 0, '{name}', 'funder', 'name');
select keep_register('funding_ceiling', 1, '{id}', 'ceiling', 'id');
select keep_register('contract_pillar', 1, '{id}', 'contract', 'contract');
select keep_register('contract_referent', 1, '{id}', 'contract', 'contract', '{full_name,role,email,phone,remarks}', 'person');
select keep_register('contract_document', 1, '{id}', 'contract', 'contract');
select keep_register('alert_rule', 0, '{kind}', 'alert-rule', 'kind');
select keep_register('alert_sleep', 1, '{alert}', 'contract', 'contract');
