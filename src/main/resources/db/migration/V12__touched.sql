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
