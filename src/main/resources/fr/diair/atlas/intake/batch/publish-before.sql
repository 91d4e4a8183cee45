-- only while what the batch published is what readers see, and what was before is still there
update boundary_current c set version = b.version_before, published_at = now()
from batch b
where b.id = :id and c.version = b.version_after
  and exists (select from boundary_version v where v.id = b.version_before)
