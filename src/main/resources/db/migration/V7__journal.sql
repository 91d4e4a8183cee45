-- Registers: tables that people keep by hand, row by row. Each row has a revision, which tells two editors that they hold the
-- same one, and each change is written down for good in the journal: who, when, before, after, why.

-- Never given twice: a row that is removed and restored is not the row that somebody still has on screen.
create sequence revision;

create function next_revision() returns trigger
    language plpgsql
as $$
begin
  if tg_op = 'INSERT' or to_jsonb(new) - 'revision' is distinct from to_jsonb(old) - 'revision' then
    new.revision := nextval('revision');
  else
    new.revision := old.revision;
  end if;
  return new;
end
$$;

-- The tables whose changes are written down.
create table journal_table (
    name             text primary key,
    place            smallint not null,              -- rows of a lower place are there before those of a higher one
    key_columns      text[] not null,
    object_kind      text not null,                  -- what a person would call the thing: contract, action, event, person …
    object_column    text not null,                  -- the column that says of which one
    personal_columns text[] not null default '{}',   -- journaled apart, so that they can be erased
    person_column    text                            -- the column that says whose they are
);

create table journal (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    change       bigint not null default txid_current(),   -- entries of one change were written together
    account      bigint,                 -- null: the command line, a first load, or whoever sits at the machine
    author       text not null,
    why          text not null,
    batch        bigint,                 -- the import that wrote it
    object_kind  text not null,
    object_key   text not null,
    table_name   text not null,
    row_key      jsonb not null,         -- an object of the key columns
    before       jsonb,                  -- null: was created; never a personal column
    after        jsonb                   -- null: was removed
);
create index journal_object on journal (object_kind, object_key, id);
create index journal_row on journal (table_name, row_key, id);
create index journal_at on journal (at);

-- What entries say of persons. Goes when the person is erased; nothing else of the journal ever does.
create table journal_personal (
    entry        bigint primary key references journal (id),
    person       bigint,                 -- null: somebody who is in no register, such as a secretary's office
    before       jsonb,
    after        jsonb
);
create index journal_personal_person on journal_personal (person);

create function journal_is_for_good() returns trigger
    language plpgsql
as $$
begin
  raise exception 'the journal is only ever added to' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger for_good before update or delete on journal for each row execute function journal_is_for_good();
create trigger for_good_whole before truncate on journal for each statement execute function journal_is_for_good();

create function journal_personal_is_kept() returns trigger
    language plpgsql
as $$
begin
  if tg_op = 'DELETE' and nullif(current_setting('atlas.erase_person', true), '')::bigint = old.person then
    return old;
  end if;
  raise exception 'what the journal says of a person goes only when the person is erased'
    using errcode = 'integrity_constraint_violation';
end
$$;
create trigger kept before update or delete on journal_personal for each row execute function journal_personal_is_kept();
create trigger kept_whole before truncate on journal_personal for each statement execute function journal_is_for_good();

-- Some columns of a row; null of null.
create function row_part(whole jsonb, columns text[]) returns jsonb
    language sql immutable parallel safe
as $$
  select case when whole is not null then coalesce(jsonb_object_agg(c, whole -> c), '{}') end
  from unnest(columns) c where whole ? c
$$;

-- Notes a change. Settings of the transaction tell who (atlas.author, atlas.account) and why (atlas.why).
create function journal_change() returns trigger
    language plpgsql
as $$
declare
  watched journal_table;
  was jsonb;
  is_now jsonb;
  one jsonb;
  of_batch bigint := nullif(current_setting('atlas.batch', true), '')::bigint;
  noted bigint;
begin
  if tg_op <> 'INSERT' then was := to_jsonb(old); end if;
  if tg_op <> 'DELETE' then is_now := to_jsonb(new); end if;
  if was - 'revision' is not distinct from is_now - 'revision' then return null; end if;
  select * into strict watched from journal_table where name = tg_table_name;
  one := coalesce(is_now, was);
  insert into journal (account, author, why, batch, object_kind, object_key, table_name, row_key, before, after)
  values (nullif(current_setting('atlas.account', true), '')::bigint,
          coalesce(nullif(current_setting('atlas.author', true), ''), 'Atlas'),
          coalesce(nullif(current_setting('atlas.why', true), ''),
                   case when of_batch is not null then 'Import n° ' || of_batch else '' end),
          of_batch, watched.object_kind, coalesce(one ->> watched.object_column, ''), watched.name,
          row_part(one, watched.key_columns),
          was - watched.personal_columns, is_now - watched.personal_columns)
  returning id into noted;
  if watched.personal_columns <> '{}' then
    insert into journal_personal (entry, person, before, after)
    values (noted, (one ->> watched.person_column)::bigint,
            row_part(was, watched.personal_columns), row_part(is_now, watched.personal_columns));
  end if;
  return null;
end
$$;

-- Makes a register of a table: revisions, and a journal of its changes. Columns that are added later must allow null, so that
-- what batches noted before can still be compared.
create function keep_register(watched text, at_place int, key_columns text[], object_kind text, object_column text,
                              personal_columns text[] default '{}', person_column text default null) returns void
    language plpgsql
as $$
begin
  insert into journal_table values (watched, at_place, key_columns, object_kind, object_column, personal_columns, person_column);
  execute format('alter table %I add column revision bigint not null default nextval(''revision'')', watched);
  execute format('create trigger next_revision before insert or update on %I for each row execute function next_revision()', watched);
  execute format('create trigger journal_change after insert or update or delete on %I for each row execute function journal_change()', watched);
end
$$;

-- How the columns of a register's key and the others are written in SQL.
create function register_columns(watched text, with_identity boolean) returns text
    language sql stable strict
as $$
  select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = watched::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    and (with_identity or attidentity = '') and attname <> 'revision'
$$;

create function register_key(watched text, prefix text) returns text
    language sql stable strict
as $$
  select string_agg(prefix || quote_ident(c), ', ' order by at)
  from journal_table t, unnest(t.key_columns) with ordinality k (c, at) where t.name = watched
$$;

-- The row of a key, locked until the transaction ends; null when there is none.
create function register_row(watched text, row_key jsonb, locked boolean) returns jsonb
    language plpgsql
as $$
declare
  found_row jsonb;
begin
  execute format('select to_jsonb(t) from %1$I t where (%2$s) = (select %3$s from jsonb_populate_record(null::%1$I, $1)) %4$s',
                 watched, register_key(watched, 't.'), register_key(watched, ''), case when locked then 'for update' else '' end)
  into found_row using row_key;
  return found_row;
end
$$;

-- The given columns into a new row; the others take their default.
create function register_insert(watched text, given jsonb) returns jsonb
    language plpgsql
as $$
declare
  columns text;
  made jsonb;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum) into strict columns from pg_attribute
  where attrelid = watched::regclass and attnum > 0 and not attisdropped and attgenerated = '' and given ? attname::text;
  execute format('insert into %1$I as t (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$I, $1) returning to_jsonb(t)',
                 watched, columns)
  into strict made using given;
  return made;
end
$$;

-- The given columns into the row of a key; the others stay.
create function register_update(watched text, row_key jsonb, given jsonb) returns jsonb
    language plpgsql
as $$
declare
  columns text;
  made jsonb;
begin
  select string_agg(format('%1$I = n.%1$I', attname), ', ' order by attnum) into strict columns from pg_attribute
  where attrelid = watched::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
    and given ? attname::text;
  execute format('update %1$I t set %2$s from jsonb_populate_record(null::%1$I, $2) n
                  where (%3$s) = (select %4$s from jsonb_populate_record(null::%1$I, $1)) returning to_jsonb(t)',
                 watched, columns, register_key(watched, 't.'), register_key(watched, ''))
  into strict made using row_key, given;
  return made;
end
$$;

create function register_delete(watched text, row_key jsonb) returns void
    language plpgsql
as $$
begin
  execute format('delete from %1$I t where (%2$s) = (select %3$s from jsonb_populate_record(null::%1$I, $1))',
                 watched, register_key(watched, 't.'), register_key(watched, ''))
  using row_key;
end
$$;

-- The state of a row right after an entry; the row must have entries.
create function journal_state(of_table text, of_row jsonb, upto bigint) returns jsonb
    language sql stable
as $$
  select coalesce(
    (select jsonb_build_object('row', j.after || coalesce(p.after, '{}'))
     from journal j left join journal_personal p on p.entry = j.id
     where j.table_name = of_table and j.row_key = of_row and j.id <= upto order by j.id desc limit 1),
    (select jsonb_build_object('row', j.before || coalesce(p.before, '{}'))
     from journal j left join journal_personal p on p.entry = j.id
     where j.table_name = of_table and j.row_key = of_row and j.id > upto order by j.id limit 1)) -> 'row'
$$;

-- What follows from a change has followed from it already when it is restored: the journal has it. Triggers that draw
-- consequences for other rows stand still meanwhile.
create function restoring() returns boolean
    language sql stable
as $$
  select coalesce(current_setting('atlas.restoring', true), '') = 'true'
$$;

-- Puts a thing back to how it stood right after an entry: its own row, those that hang on it, and what its removal took along.
-- A row that has moved from one thing to another goes back only to where it was. Gives the number of rows that changed.
create function journal_restore(of_kind text, of_key text, upto bigint) returns integer
    language plpgsql
as $$
declare
  one record;
  is_now jsonb;
  changed integer := 0;
begin
  perform set_config('atlas.restoring', 'true', true);
  create temp table restored on commit drop as
  with
  -- its own rows
  own as (
    select distinct table_name, row_key, upto as at from journal j where object_kind = of_kind and object_key = of_key
      -- but not what has moved to another thing since, and was not of this one at that moment
      and (not exists (select from journal l
                       where l.table_name = j.table_name and l.row_key = j.row_key and (l.object_kind, l.object_key) <> (of_kind, of_key)
                         and not exists (select from journal n
                                         where n.table_name = l.table_name and n.row_key = l.row_key and n.id > l.id))
           or (select l.after is not null and (l.object_kind, l.object_key) = (of_kind, of_key) from journal l
               where l.table_name = j.table_name and l.row_key = j.row_key and l.id <= upto order by l.id desc limit 1))
  ),
  -- changes that took something of it away, and what else they took or cut loose, unless that was touched again since
  removals as (
    select change, min(id) - 1 as at from journal
    where change in (select change from journal
                     where object_kind = of_kind and object_key = of_key and id > upto and after is null)
    group by change
  ),
  dragged as (
    select distinct j.table_name, j.row_key, r.at
    from removals r join journal j using (change)
    where (j.object_kind, j.object_key) <> (of_kind, of_key)
      and not exists (select from own o where (o.table_name, o.row_key) = (j.table_name, j.row_key))
      and not exists (select from journal l
                      where l.table_name = j.table_name and l.row_key = j.row_key and l.id > j.id and l.change <> j.change)
  )
  select t.name, t.place, t.person_column, t.personal_columns, x.row_key, journal_state(t.name, x.row_key, x.at) as state
  from (select * from own union all select * from dragged) x join journal_table t on t.name = x.table_name;
  -- what was not there goes, what hangs on something before that something
  for one in select * from restored where coalesce(state, 'null') = 'null' order by place desc loop
    if register_row(one.name, one.row_key, true) is not null then
      perform register_delete(one.name, one.row_key);
      changed := changed + 1;
    end if;
  end loop;
  for one in select * from restored where coalesce(state, 'null') <> 'null' order by place loop
    is_now := register_row(one.name, one.row_key, true);
    -- a row that was about somebody who was erased since stays away
    if one.personal_columns <> '{}' and not one.state ? one.personal_columns[1] then continue; end if;
    if is_now - 'revision' is not distinct from one.state - 'revision' then continue; end if;
    -- what only refers to such a person is anonymous
    if one.person_column is not null and one.name <> 'person' and one.state ->> one.person_column is not null
       and not exists (select from person p where p.id = (one.state ->> one.person_column)::bigint) then
      one.state := one.state || jsonb_build_object(one.person_column, null);
    end if;
    if is_now is null then
      perform register_insert(one.name, one.state - 'revision');
    else
      perform register_update(one.name, one.row_key, one.state - 'revision');
    end if;
    changed := changed + 1;
  end loop;
  drop table restored;
  return changed;
end
$$;

select keep_register('person', 0, '{id}', 'person', 'id', '{full_name}', 'id');
select keep_register('engagement', 1, '{key}', 'engagement', 'key', '{}', 'person_id');
select keep_register('contract', 0, '{key}', 'contract', 'key');
select keep_register('contract_signatory', 1, '{contract,level,code}', 'contract', 'contract');
select keep_register('contract_status', 2, '{id}', 'contract', 'contract');
select keep_register('funding', 1, '{id}', 'contract', 'contract');
select keep_register('action', 2, '{key}', 'action', 'key');
select keep_register('event', 2, '{key}', 'event', 'key');
select keep_register('event_participant', 3, '{event,commune_code}', 'event', 'event');

-- Batches compare what they left with what is there: the revision is no part of what a row says, nor is an empty column that
-- came later.
create or replace function batch_drift(of_batch bigint) returns table (table_name text, row_key jsonb)
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
       where n.batch = $1 and n.table_name = %1$L
         and jsonb_strip_nulls(to_jsonb(t) - ''revision'') is distinct from jsonb_strip_nulls(n.after - ''revision'')',
      watched.name, watched.key)
    using of_batch;
  end loop;
end
$$;

-- A change of revision alone is none.
create or replace function note_change() returns trigger
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
  if was - 'revision' is distinct from is_now - 'revision' then
    insert into batch_change (batch, table_name, row_key, before, after)
    values (of_batch, tg_table_name,
            (select jsonb_agg(coalesce(is_now, was) -> c.name order by c.place) from unnest(tg_argv) with ordinality c (name, place)),
            was, is_now);
  end if;
  return null;
end
$$;

-- What rows of a register are called: by their key, the words of one column.
create function register_titles(watched text, key_column text, title_column text, keys text[])
    returns table (key text, title text)
    language plpgsql stable
as $$
begin
  return query execute format('select t.%2$I::text, t.%3$I::text from %1$I t where t.%2$I::text = any ($1)',
                              watched, key_column, title_column) using keys;
end
$$;

-- A row that was asked for twice, because the first answer was lost on its way, is made once.
create table register_request (
    id           uuid primary key,
    register     text not null,
    row_key      jsonb not null,
    at           timestamptz not null default now()
);
create index register_request_at on register_request (at);
