-- the box of each of some territories of a level, in degrees
select code, st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
from boundary_band
cross join lateral (select st_transform(st_setsrid(st_envelope(geom), 3857), 4326) as box) b
where version = :version and level = :level and band = 3 and code = any(:codes)
