-- the ground of the map of France: overseas, which is drawn larger, in a finer generalisation
with main_map as (
  select st_makeenvelope(-700000, 5000000, 1200000, 6800000, 3857) as box
)
select b.level, b.code, st_asbinary(b.geom) as wkb
from boundary_band b, main_map
where b.version = :version
  and (b.level in ('departement', 'region') and b.band = case when b.geom && box then 1 else 2 end
       or b.level = 'epci' and b.band = 2 and b.code = any(:epci))
order by b.level, b.code collate "C"
