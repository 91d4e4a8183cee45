select level, code, ST_XMin(geom) as west, ST_YMin(geom) as south, ST_XMax(geom) as east, ST_YMax(geom) as north
from boundary
where version = :version and (level, code) in (select * from unnest(string_to_array(:levels, ','), string_to_array(:codes, ',')))
