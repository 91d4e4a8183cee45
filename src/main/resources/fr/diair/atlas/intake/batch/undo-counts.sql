select count(*) filter (where before is not null) as restored,
       count(*) filter (where before is null and after is not null) as removed
from batch_undo
