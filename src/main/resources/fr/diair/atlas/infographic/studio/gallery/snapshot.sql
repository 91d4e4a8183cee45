-- what the link of a composition shows, and whether it still does
select k.published and not k.removed as open, s.title, s.alternative, s.source, s.link, s.width, s.height, s.on_date, s.demo,
       s.approximate, s.published_at
from composition_kept k
join composition_snapshot s on s.key = k.key
where k.key = :key
