-- everything held on a person, in the words of the tables; the journal's entries are those that say something of them
with
mine as (
  select key from engagement where person_id = :person
)
select jsonb_build_object(
  'person', (select to_jsonb(p) from person p where p.id = :person),
  'engagement', (select coalesce(jsonb_agg(to_jsonb(e) order by e.from_date, e.key), '[]') from engagement e where e.person_id = :person),
  'confirmation', (select coalesce(jsonb_agg(to_jsonb(c) order by c.on_date, c.id), '[]') from confirmation c where c.engagement in (select key from mine)),
  'contact', (select coalesce(jsonb_agg(to_jsonb(c) order by c.on_date, c.id), '[]') from contact c
              where c.person_id = :person or c.engagement in (select key from mine)),
  'need', (select coalesce(jsonb_agg(to_jsonb(n) order by n.raised_on, n.id), '[]') from need n where n.engagement in (select key from mine)),
  'need_status', (select coalesce(jsonb_agg(to_jsonb(h) order by h.on_date, h.id), '[]') from need_status h
                  join need n on n.id = h.need where n.engagement in (select key from mine)),
  'need_answer', (select coalesce(jsonb_agg(to_jsonb(a) order by a.on_date, a.id), '[]') from need_answer a
                  join need n on n.id = a.need where n.engagement in (select key from mine)),
  'invitation', (select coalesce(jsonb_agg(to_jsonb(i) || jsonb_build_object('event_title', v.title, 'event_date', v.on_date)
                                           order by v.on_date, i.id), '[]')
                 from invitation i join event v on v.key = i.event where i.engagement in (select key from mine)),
  'journal', (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'at', j.at, 'author', j.author, 'why', j.why, 'table', j.table_name,
                                        'before', p.before, 'after', p.after) order by j.id), '[]')
              from journal_personal p join journal j on j.id = p.entry where p.person = :person))
