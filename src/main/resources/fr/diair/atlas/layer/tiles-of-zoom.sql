with
-- the shapes of the zoom's band, with a margin as wide as a tile's buffer twice
shape as (
  select b.code, case when :named then t.name end as name, b.geom
  from boundary_band b join territory t on t.level = b.level and t.code = b.code
  where b.version = :version and b.level = :level and b.band = :band
),
-- the grid: half its width, the width of a tile, and of a block of tiles in which shapes are cut first
grid as (
  select half, 2 * half / (1 << :z) as side, 2 * half / (1 << greatest(:z - 3, 0)) as block,
         2 * half / (1 << :z) / 32 as margin
  from (values (20037508.342789244)) as earth (half)
),
-- shapes cut by block: a region is not walked whole for each of its thousand tiles
piece as (
  select s.code, s.name, bx, by,
         case when :z < 3 then s.geom
              else ST_ClipByBox2D(s.geom, ST_Expand(ST_TileEnvelope(greatest(:z - 3, 0), bx, by), g.margin)) end as geom
  from shape s cross join grid g,
       generate_series(greatest(0, floor((ST_XMin(s.geom) - g.margin + g.half) / g.block)::integer),
                       least((1 << greatest(:z - 3, 0)) - 1, floor((ST_XMax(s.geom) + g.margin + g.half) / g.block)::integer)) as bx,
       generate_series(greatest(0, floor((g.half - ST_YMax(s.geom) - g.margin) / g.block)::integer),
                       least((1 << greatest(:z - 3, 0)) - 1, floor((g.half - ST_YMin(s.geom) + g.margin) / g.block)::integer)) as by
),
-- pieces cut by tile, in the tile's own units
cut as (
  select x, y, p.code, p.name,
         ST_AsMVTGeom(p.geom, ST_TileEnvelope(:z, x, y), :extent, :extent / 64, true) as geom
  from piece p cross join grid g,
       generate_series(greatest(bx << least(:z, 3), floor((ST_XMin(p.geom) - g.margin + g.half) / g.side)::integer),
                       least((bx << least(:z, 3)) + (1 << least(:z, 3)) - 1, floor((ST_XMax(p.geom) + g.margin + g.half) / g.side)::integer)) as x,
       generate_series(greatest(by << least(:z, 3), floor((g.half - ST_YMax(p.geom) - g.margin) / g.side)::integer),
                       least((by << least(:z, 3)) + (1 << least(:z, 3)) - 1, floor((g.half - ST_YMin(p.geom) + g.margin) / g.side)::integer)) as y
  where not ST_IsEmpty(p.geom)
)
select x, y, ST_AsMVT(feature, :level, :extent, 'geom' order by code) as mvt
from (select x, y, code, row(code, name, geom)::tile_feature as feature from cut where geom is not null) as features
group by x, y
