-- puts the rows of one change back to how they stood before it, where nobody has written of their thing since
with
wrote as materialized (
  select t.name, t.place, j.row_key, nullif(journal_state(t.name, j.row_key, min(j.id) - 1), 'null') as state
  from journal j join journal_table t on t.name = j.table_name
  where j.change = :change
    and not exists (select from journal l
                    where l.object_kind = j.object_kind and l.object_key = j.object_key and l.id > j.id and l.change <> :change)
  group by t.name, t.place, j.row_key
),
-- what was not there goes first, what hangs on something before that something
back as materialized (
  select case when state is null then cast(register_delete(name, row_key) as text)
              else cast(register_update(name, row_key, state - 'revision') as text) end as done
  from (select * from wrote order by state is not null, case when state is null then -place else place end) w
)
select count(*), set_config('atlas.restoring', '', true) from back
