-- some territories of a level and all that lies around them: borders of the level, then those of the level above
with wanted as (
    -- their box, in the finest generalisation
    select ST_Extent(geom)::geometry as box
    from boundary_band
    where version = :version and level = :level and band = 3 and code = any(:codes)
),
sight as (
    -- as much on each side as a broad picture shows
    select ST_SetSRID(ST_Expand(box, side * 1.6), 3857) as box,
           case when side > 250000 then 1 when side > 60000 then 2 else 3 end as band
    from wanted
    cross join lateral (
        select greatest(ST_XMax(box) - ST_XMin(box), ST_YMax(box) - ST_YMin(box), :side) as side
    ) s
)
select b.level, b.code, ST_AsBinary(b.geom) as wkb
from sight
join boundary_band b on b.version = :version and b.band = sight.band and b.geom && sight.box
where b.level in (:level, :above)
order by b.level, b.code collate "C"
