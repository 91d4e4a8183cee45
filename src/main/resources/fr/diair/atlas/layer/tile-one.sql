with
box as (
  select ST_TileEnvelope(:z, :x, :y) as tile
),
-- the shapes that meet the tile, cut to it, in its own units; the same as tiles-of-zoom.sql makes in bulk
cut as (
  select b.code, case when :named then t.name end as name,
         ST_AsMVTGeom(b.geom, box.tile, :extent, :extent / 64, true) as geom
  from box
  join boundary_band b on b.version = :version and b.level = :level and b.band = :band
   and b.geom && ST_Expand(box.tile, (ST_XMax(box.tile) - ST_XMin(box.tile)) / 32)
  join territory t on t.level = b.level and t.code = b.code
)
select ST_AsMVT(feature, :level, :extent, 'geom' order by code) as mvt
from (select code, row(code, name, geom)::tile_feature as feature from cut where geom is not null) as features
