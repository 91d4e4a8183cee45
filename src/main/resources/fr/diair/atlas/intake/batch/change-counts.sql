-- a batch writes each row once
select count(*) filter (where before is null) as created, count(*) filter (where before is not null) as changed
from batch_change where batch = :id
