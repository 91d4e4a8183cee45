-- the letters, or one, the latest first
select n.key, n.title, n.from_date, n.to_date, n.preheader, n.opening, n.sent_on, n.saved_at, n.computed_at, n.data_version,
       n.revision,
       (select j.author from journal j where j.object_kind = 'newsletter' and j.object_key = n.key order by j.id desc limit 1) as author
from newsletter n
where cast(:key as text) is null or n.key = :key
order by n.to_date desc, n.saved_at desc, n.key
