-- the borders of one level, generalised: metropolitan France in one band, the insets, drawn larger, in a finer one
with main_map as (
    select st_makeenvelope(-700000, 5000000, 1200000, 6800000, 3857) as box
)
select code, st_asbinary(geom) as wkb
from boundary_band, main_map
where version = :version
  and level = :level
  and band in (:band, :insetBand)
  and band = case when geom && box then :band else :insetBand end
