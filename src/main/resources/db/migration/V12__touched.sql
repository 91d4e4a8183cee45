-- What is kept ready of the facts is made anew at the end of each transaction that changes them: of those it touched, so that
-- one edit does not wait for everything.

-- Notes in a setting of the transaction which tables its statements touched.
create function note_touched() returns trigger
    language plpgsql
as $$
declare
  touched text := coalesce(nullif(current_setting('atlas.touched', true), ''), '|');
begin
  if touched not like '%|' || tg_table_name || '|%' then
    perform set_config('atlas.touched', touched || tg_table_name || '|', true);
  end if;
  return null;
end
$$;

-- Which tables each materialized view reads, through views and other materialized views too; and what it cannot be told of:
-- functions of ours that read what they like.
create view shown_source as
with recursive
reads as (
  select r.ev_class as shown, r.ev_class as reader, d.refclassid, d.refobjid
  from pg_class m
  join pg_rewrite r on r.ev_class = m.oid
  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refobjid <> m.oid
  where m.relkind = 'm' and m.relnamespace = 'public'::regnamespace
  union
  select reads.shown, v.oid, d.refclassid, d.refobjid
  from reads
  join pg_class v on reads.refclassid = 'pg_class'::regclass and v.oid = reads.refobjid and v.relkind in ('v', 'm')
  join pg_rewrite r on r.ev_class = v.oid
  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refobjid <> v.oid
)
select distinct reads.shown, c.relname::text as source, c.relkind = 'm' as is_shown,
       exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'touched') as watched
from reads join pg_class c on reads.refclassid = 'pg_class'::regclass and c.oid = reads.refobjid and c.relkind in ('r', 'p', 'm')
union
select reads.shown, p.proname::text, false, false
from reads join pg_proc p on reads.refclassid = 'pg_proc'::regclass and p.oid = reads.refobjid
where p.pronamespace = 'public'::regnamespace and p.provolatile <> 'i'
  and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e');

-- From now on, what touches a source of something shown, or a register, is noted.
create function watch_sources() returns void
    language plpgsql
as $$
declare
  one record;
begin
  for one in
    select c.relname as source from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and (c.relname in (select source from shown_source) or c.relname in (select name from journal_table))
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'touched')
  loop
    execute format('create trigger touched after insert or update or delete or truncate on %I
                    for each statement execute function note_touched()', one.source);
  end loop;
end
$$;
select watch_sources();

-- Makes anew what this transaction touched; where nothing is known to be touched, and where a source is not watched, anything
-- may have been.
create procedure refresh_shown() language plpgsql as $$
declare
  touched text := coalesce(current_setting('atlas.touched', true), '');
  one record;
begin
  for one in
    select c.relname from pg_class c
    where c.relkind = 'm' and c.relnamespace = 'public'::regnamespace
      and (touched = '' or not c.relispopulated
           or exists (select from shown_source s
                      where s.shown = c.oid and not s.is_shown and (not s.watched or touched like '%|' || s.source || '|%')))
    order by (select count(*) from shown_source s where s.shown = c.oid and s.is_shown), c.relname
  loop
    execute format('refresh materialized view %I', one.relname);
  end loop;
end
$$;

-- Whether somebody wrote an entry in a form: neither a load, nor an import, nor the undoing of one. What people wrote of a row
-- last is not overwritten by a file.
alter table journal add column by_hand boolean not null default coalesce(nullif(current_setting('atlas.by_hand', true), ''), 'false')::boolean;
create index journal_by_hand on journal (table_name, row_key) where by_hand;

-- After fictitious rows were loaded again: those that the files have no more go, but not what people have written of, nor what
-- belongs to something they have written of.
create procedure remove_former_demo() language plpgsql as $$
declare
  one record;
begin
  for one in
    select t.* from journal_table t
    join pg_attribute a on a.attrelid = to_regclass(t.name) and a.attname = 'demo' and not a.attisdropped
    where t.name not in ('milestone', 'action_status')   -- go with their action, and are loaded once
    order by t.place desc, t.name
  loop
    -- a row that was loaded again is of this transaction, even where it says the same
    execute format(
      'delete from %1$I t where t.demo and t.xmin <> pg_current_xact_id()::xid
         and not exists (select from journal j where j.object_kind = %2$L and j.object_key = t.%3$I::text and j.by_hand)',
      one.name, one.object_kind, one.object_column);
  end loop;
end
$$;

-- As before; a row that has moved from one thing to another goes back only to where it was.
create or replace function journal_restore(of_kind text, of_key text, upto bigint) returns integer
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

-- What follows from a change has followed from it already when it is restored: the journal has it.
do $$
declare
  one record;
  condition constant text := $q$current_setting('atlas.restoring', true) is distinct from 'true'$q$;
begin
  for one in
    select t.tgname, t.tgrelid::regclass as of_table, pg_get_triggerdef(t.oid) as definition
    from pg_trigger t join journal_table j on t.tgrelid = to_regclass(j.name)
    where not t.tgisinternal and t.tgname in ('follow', 'follow_insert', 'follow_update', 'ends', 'contacts')
  loop
    execute format('drop trigger %I on %s', one.tgname, one.of_table);
    execute case when one.definition like '% WHEN (%'
                 then replace(one.definition, ' WHEN (', ' WHEN (' || condition || ' and ')
                 else replace(one.definition, ' EXECUTE FUNCTION', ' WHEN (' || condition || ') EXECUTE FUNCTION') end;
  end loop;
end
$$;
