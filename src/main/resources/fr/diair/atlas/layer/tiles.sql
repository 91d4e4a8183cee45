with
-- the shapes of the band whose box, with the margin of a tile, meets the tiles asked for
shape as (
  select b.code, case when :named then t.name end as name, b.geom
  from boundary_band b join territory t on t.level = b.level and t.code = b.code
  where b.version = :version and b.level = :level and b.band = :band
    and b.geom && ST_MakeEnvelope(:west, :south, :east, :north, 3857)
),
-- cut by block of tiles: a region is not walked whole for each of its thousand tiles (unnest has each piece cut once:
-- as a plain expression it would be cut again wherever it is mentioned)
piece as (
  select s.code, s.name, s.geom as whole, bx, by, cut.geom
  from shape s,
       generate_series(greatest(:x0 >> :blockZooms, floor((ST_XMin(s.geom) - :margin + :half) / :block)::integer),
                       least(:x1 >> :blockZooms, floor((ST_XMax(s.geom) + :margin + :half) / :block)::integer)) as bx,
       generate_series(greatest(:y0 >> :blockZooms, floor((:half - ST_YMax(s.geom) - :margin) / :block)::integer),
                       least(:y1 >> :blockZooms, floor((:half - ST_YMin(s.geom) + :margin) / :block)::integer)) as by,
       unnest(array[ST_Expand(ST_TileEnvelope(:z - :blockZooms, bx, by), 2 * :margin)]) as box (geom),
       unnest(array[case when s.geom @ box.geom then s.geom else ST_ClipByBox2D(s.geom, box.geom) end]) as cut (geom)
  where not ST_IsEmpty(cut.geom)
),
-- cut by tile, in the tile's own units; null where the box meets the tile but the shape does not, or collapses in the grid
cut as (
  select x, y, p.code, p.name, p.whole, tile.geom as tile, cut.geom
  from piece p,
       generate_series(greatest(:x0, bx << :blockZooms, floor((ST_XMin(p.geom) - :margin + :half) / :side)::integer),
                       least(:x1, ((bx + 1) << :blockZooms) - 1, floor((ST_XMax(p.geom) + :margin + :half) / :side)::integer)) as x,
       generate_series(greatest(:y0, by << :blockZooms, floor((:half - ST_YMax(p.geom) - :margin) / :side)::integer),
                       least(:y1, ((by + 1) << :blockZooms) - 1, floor((:half - ST_YMin(p.geom) + :margin) / :side)::integer)) as y,
       unnest(array[ST_TileEnvelope(:z, x, y)]) as tile (geom),
       unnest(array[ST_AsMVTGeom(p.geom, tile.geom, :extent, :buffer, true)]) as cut (geom)
),
-- a small territory that collapsed in the grid is shown as one unit of it: none disappears
visible as (
  select x, y, code, name, whole, c.geom is null as dot,
         coalesce(c.geom, ST_ForcePolygonCCW(ST_MakeEnvelope(
           ST_X(point.geom), ST_Y(point.geom), ST_X(point.geom) + 1, ST_Y(point.geom) + 1))) as geom
  from cut c,
       unnest(array[case when c.geom is null and (ST_XMax(whole) - ST_XMin(whole)) * (ST_YMax(whole) - ST_YMin(whole)) < 256 * :unit * :unit
                         then ST_AsMVTGeom(ST_PointOnSurface(whole), tile, :extent, 0, true) end]) as point (geom)
  where c.geom is not null or point.geom is not null
)
-- simple shapes first, near ones together: it compresses better, by a third at zoom 5; what covers little is drawn last
select x, y, ST_AsMVT(feature, :level, :extent, 'geom' order by dot, points, whole, code) as mvt
from (select x, y, code, whole, dot, ST_NPoints(geom) as points, row(code, name, geom)::tile_feature as feature from visible) as features
group by x, y
