-- how many rows each way of removal.sql leads to; one that is reached in several ways is one
with met as (<met>)
select m.name, m.how, count(*) as count
from met m
-- what goes in one way is not said to stay in another
where m.how = 'c' or not exists (select from met g where g.how = 'c' and g.name = m.name and g.row_at = m.row_at)
group by m.name, m.how
