call refresh_shown();
-- a name that nobody bears goes, unless it was entered or completed by hand, somebody was in contact with it, or undoing a
-- batch would bring back who bore it
delete from person p
where not exists (select from engagement e where e.person_id = p.id)
  and p.by_hand is not true
  and not exists (select from contact c where c.person_id = p.id)
  and not exists (select from batch_change c where c.table_name = 'engagement' and (c.before ->> 'person_id')::bigint = p.id);
call refresh_indicators();
update data_version set version = version + 1, at = now();
