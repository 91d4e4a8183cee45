with
-- what is known of the person already
known as (
  select e.person_id, p.full_name from engagement e join person p on p.id = e.person_id where e.key = :key
),
-- a name that is new or changed; a file without names takes none away
named as (
  insert into person (full_name)
  select cast(:person as text)
  where cast(:person as text) is not null and not exists (select from known where full_name = cast(:person as text))
  returning id
)
insert into engagement (key, person_id, mandate, mandate_label, commune_code, code_date, from_date, to_date, source, demo)
values (:key, coalesce((select id from named), (select person_id from known)),
  :mandate, :mandateLabel, :code, :codeDate, :from, :to, :source, :demo)
on conflict (key) do update set person_id = excluded.person_id, mandate = excluded.mandate,
  mandate_label = excluded.mandate_label,
  commune_code = excluded.commune_code, code_date = excluded.code_date, from_date = excluded.from_date,
  -- a file that does not know of an end takes none away that somebody noted
  to_date = coalesce(excluded.to_date, (select min(c.on_date) from confirmation c
                                        where c.engagement = engagement.key and c.outcome = 'ended')), source = excluded.source, demo = excluded.demo
