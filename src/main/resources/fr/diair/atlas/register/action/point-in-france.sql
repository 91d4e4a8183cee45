-- whether a point lies in a commune, or so near that the drawing of the coast may be to blame; true where nothing is drawn
select not exists (select from boundary_current) or exists (
  select from boundary_current c
  join boundary_version v on v.id = c.version
  join boundary b on b.version = c.version and b.level = 'commune'
  where st_dwithin(b.geom, st_setsrid(st_makepoint(:longitude, :latitude), 4326),
                   case v.quality when 'official' then 0.005 else 0.03 end)
)
