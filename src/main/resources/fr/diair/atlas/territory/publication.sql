-- what readers see now: the boundaries published and the version of the figures
select (select version from data_version) as data_version,
       (select max(vintage) from territory) as vintage,
       b.id as boundary, b.vintage as boundary_vintage, b.quality, b.source as boundary_source, b.data_date as boundary_date
from (values (true)) as always (row)
left join boundary_current c on true
left join boundary_version b on b.id = c.version
