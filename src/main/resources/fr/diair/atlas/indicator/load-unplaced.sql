-- codes of this load that lead to no territory of the vintage on show
select distinct r.code
from indicator_received r join indicator_place p using (place)
where not exists (select from code_life(p.level, p.vintage) l where l.code = r.code)
order by 1
