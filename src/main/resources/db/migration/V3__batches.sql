-- What arrives is a batch: it can be shown, compared with the one before, and undone.

-- A mandate that is none of the known ones keeps the words of the file.
alter table engagement add column mandate_label text;   -- only beside the mandate "autre"
drop materialized view engagement_shown;
create materialized view engagement_shown as
select e.key, e.mandate, e.mandate_label, e.commune_code, f.name as commune_name, e.code_date, e.from_date, e.to_date,
       e.source, e.demo, f.shown_code, not f.same_territory as former
from engagement e
join filiation f on f.level = 'commune' and f.code = e.commune_code and f.main
 and (f.from_date is null or f.from_date <= e.code_date) and (f.to_date is null or e.code_date < f.to_date);
create unique index engagement_shown_key on engagement_shown (key);
create index engagement_shown_code on engagement_shown (shown_code);

create table batch (
    id             bigint primary key,
    at             timestamptz not null default now(),
    kind           text not null check (kind in ('facts', 'indicators', 'boundaries')),
    target         text not null,
    dataset        text not null,          -- batches of one target and dataset are compared with one another
    file_name      text not null,
    sha256         text not null,          -- of the file
    fingerprint    text,                   -- of its header
    plan           jsonb not null,
    counts         jsonb not null default '{}',
    report         jsonb not null default '{}',   -- without its lists, which are in batch_notice
    state          text not null default 'committed' check (state in ('committed', 'undone')),
    undone_at      timestamptz,
    previous       bigint references batch (id),
    version_before text,                   -- boundaries: what was published before, and by this batch
    version_after  text
);
create index batch_file on batch (sha256);
create index batch_dataset on batch (target, dataset, id);

-- Every line that was refused, corrected or ignored. Never a person's name.
create table batch_notice (
    batch       bigint not null references batch (id) on delete cascade,
    line        bigint not null,           -- 0: the file as a whole
    kind        text not null check (kind in ('corrected', 'refused', 'ignored')),
    code        text not null,
    column_name text not null default '',
    value       text not null default '',
    sentence    text not null,
    candidates  jsonb not null default '[]'
);
create index batch_notice_line on batch_notice (batch, kind, line);

-- What the batch said, row by row, in the words of data/README.md and without names: compared with the batch before.
create table batch_row (
    batch       bigint not null references batch (id) on delete cascade,
    key         text not null,
    cells       jsonb not null,
    primary key (batch, key)
);

-- What the batch changed: rows as they were and as they became. The link to a person is in it, the name is not; a name
-- that only such a row still bears is kept until the batch cannot be undone any more.
create table batch_change (
    id          bigint generated always as identity primary key,
    batch       bigint not null references batch (id) on delete cascade,
    table_name  text not null,
    row_key     jsonb not null,
    before      jsonb,                     -- null: was created
    after       jsonb                      -- null: was removed
);
create index batch_change_batch on batch_change (batch, table_name);
create index batch_change_row on batch_change (table_name, row_key);
create index batch_change_person on batch_change (((before ->> 'person_id')::bigint)) where table_name = 'engagement';

-- How a file of this shape was read the last time.
create table file_shape (
    fingerprint text primary key,
    target      text not null,
    plan        jsonb not null,
    at          timestamptz not null default now()
);

-- Keys made from a person's name must not tell the name.
create table key_secret (
    only_row    boolean primary key default true check (only_row),
    secret      text not null default gen_random_uuid()::text
);
insert into key_secret default values;

-- The tables whose changes are noted, with what tells their rows apart.
create table batch_table (
    name        text primary key,
    key_columns text[] not null
);

-- Notes a change while the transaction works for a batch (setting atlas.batch); else there is nothing to note.
create function note_change() returns trigger
    language plpgsql
as $$
declare
  of_batch bigint := nullif(current_setting('atlas.batch', true), '')::bigint;
  was jsonb;
  is_now jsonb;
begin
  if of_batch is null then return null; end if;
  if tg_op <> 'INSERT' then was := to_jsonb(old); end if;
  if tg_op <> 'DELETE' then is_now := to_jsonb(new); end if;
  if was is distinct from is_now then
    insert into batch_change (batch, table_name, row_key, before, after)
    values (of_batch, tg_table_name,
            (select jsonb_agg(coalesce(is_now, was) -> c.name order by c.place) from unnest(tg_argv) with ordinality c (name, place)),
            was, is_now);
  end if;
  return null;
end
$$;

create function watch_changes(watched text, variadic key_columns text[]) returns void
    language plpgsql
as $$
begin
  insert into batch_table values (watched, key_columns);
  execute format('create trigger note_change after insert or update or delete on %I for each row execute function note_change(%s)',
                 watched, (select string_agg(quote_literal(c), ', ') from unnest(key_columns) c));
end
$$;

select watch_changes('engagement', 'key');
select watch_changes('contract', 'key');
select watch_changes('contract_signatory', 'contract', 'level', 'code');
select watch_changes('contract_status', 'contract', 'level', 'code', 'status', 'on_date');
select watch_changes('funding', 'contract', 'year', 'stage', 'funder', 'source');
select watch_changes('action', 'key');
select watch_changes('event', 'key');
select watch_changes('event_participant', 'event', 'commune_code');

-- What the changes of a batch come to, row by row: as it was before the first, as it is after the last.
create view batch_net as
select distinct batch, table_name, row_key, first_value(before) over w as before, last_value(after) over w as after
from batch_change
window w as (partition by batch, table_name, row_key order by id rows between unbounded preceding and unbounded following);

-- The rows of a batch that are not as it left them any more.
create function batch_drift(of_batch bigint) returns table (table_name text, row_key jsonb)
    language plpgsql
as $$
declare
  watched record;
begin
  for watched in
    select t.name, (select string_agg('t.' || quote_ident(c), ', ' order by place)
                    from unnest(t.key_columns) with ordinality k (c, place)) as key
    from batch_table t where exists (select from batch_change c where c.batch = of_batch and c.table_name = t.name)
  loop
    return query execute format(
      'select n.table_name, n.row_key from batch_net n
       left join %1$I t on jsonb_build_array(%2$s) = n.row_key
       where n.batch = $1 and n.table_name = %1$L and to_jsonb(t) is distinct from n.after', watched.name, watched.key)
    using of_batch;
  end loop;
end
$$;

-- Puts the rows of a batch back as they were; the last table that it changed comes first.
create function batch_restore(of_batch bigint) returns void
    language plpgsql
as $$
declare
  watched record;
begin
  create temp table batch_undo on commit drop as select * from batch_net where batch = of_batch;
  for watched in
    select t.name,
           (select string_agg('t.' || quote_ident(c), ', ' order by place)
            from unnest(t.key_columns) with ordinality k (c, place)) as key,
           (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = t.name::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '') as columns,
           (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = t.name::regclass and attnum > 0 and not attisdropped and attgenerated = '') as all_columns
    from batch_table t
    join (select c.table_name, max(c.id) as last from batch_change c where c.batch = of_batch group by 1) c on c.table_name = t.name
    order by c.last desc
  loop
    -- what was created goes
    execute format(
      'delete from %1$I t using batch_undo n where n.table_name = %1$L and n.before is null and n.after is not null
         and jsonb_build_array(%2$s) = n.row_key', watched.name, watched.key);
    -- what was changed is as before
    execute format(
      'update %1$I t set (%3$s) = (select %3$s from jsonb_populate_record(null::%1$I, n.before))
       from batch_undo n where n.table_name = %1$L and n.before is not null and n.after is not null
         and jsonb_build_array(%2$s) = n.row_key', watched.name, watched.key, watched.columns);
    -- what was removed is there again
    execute format(
      'insert into %1$I (%2$s) overriding system value
       select %2$s from batch_undo n, lateral jsonb_populate_record(null::%1$I, n.before)
       where n.table_name = %1$L and n.before is not null and n.after is null', watched.name, watched.all_columns);
  end loop;
end
$$;
