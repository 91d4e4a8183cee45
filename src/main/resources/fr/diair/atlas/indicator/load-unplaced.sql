with
place as (
  select distinct level, vintage from indicator_place
),
life as materialized (
  select p.level, p.vintage, l.code from place p cross join lateral code_life(p.level, p.vintage) l
),
received as (
  select distinct p.level, p.vintage, r.code from indicator_received r join indicator_place p using (place)
)
-- codes of this load that lead to no territory of the vintage on show
select distinct r.code from received r left join life l using (level, vintage, code) where l.code is null order by 1
