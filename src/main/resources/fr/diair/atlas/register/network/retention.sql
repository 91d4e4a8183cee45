-- persons without a mandate since a day: all their engagements ended before it, or they have none and were not touched since
with
over as (
  select p.id, p.full_name, max(e.to_date) as last_day, count(e.key) as engagements,
         bool_or(e.to_date is null or e.to_date > :day) as bears,
         (select max(c.on_date) from contact c where c.person_id = p.id) as last_contact,
         (select cast(max(j.at) as date) from journal j where j.object_kind = 'person' and j.object_key = p.id::text) as touched_on
  from person p left join engagement e on e.person_id = p.id group by p.id
)
select id, full_name, engagements, coalesce(last_day, greatest(touched_on, last_contact)) as since, last_contact
from over
where not coalesce(bears, false)
  and coalesce(coalesce(last_day, greatest(touched_on, last_contact)) <= cast(:day as date) - make_interval(months => :months), true)
order by since nulls first, id
