-- kept compositions, the latest first, or one; what was published of each, without its bytes
select k.key, k.title, k.composition::text as composition, k.published, k.removed, k.created_at, k.updated_at, k.revision,
       s.title as published_title, s.published_at, s.data_version, s.boundaries,
       (select j.author from journal j where j.object_kind = 'composition' and j.object_key = k.key order by j.id limit 1) as author
from composition_kept k
left join composition_snapshot s on s.key = k.key
where (cast(:key as text) is null or k.key = :key)
  and (cast(:key as text) is not null or not k.removed)
  and (cast(:published as boolean) is null or k.published = :published)
order by k.updated_at desc, k.key
