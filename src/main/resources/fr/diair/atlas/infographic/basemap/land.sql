-- some territories of a level whole; what lies around them and the levels above are cut a little beyond what is seen
with sight as (
    select st_setsrid(st_makebox2d(st_point(:west, :south), st_point(:east, :north)), 3857) as box
)
select level, code, st_asbinary(geom) as wkb
from boundary_band
where version = :version and band = :band and level = :level and code = any(:codes)
union all
select level, code, st_asbinary(st_clipbybox2d(geom, box)) as wkb
from boundary_band, sight
where version = :version and band = :band and level = any(:above) and geom && box
union all
select level, code, st_asbinary(st_clipbybox2d(geom, box)) as wkb
from boundary_band, sight
where :near and version = :version and band = :band and level = :level and geom && box and not code = any(:codes)
