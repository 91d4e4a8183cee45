select v.code, coalesce(f.name, t.name) as name, v.indicator, v.state, v.value, st_asbinary(b.inside) as geom
from indicator_value v
left join filiation f on f.level = v.level and f.code = v.code and f.main
 and (f.from_date is null or f.from_date <= make_date(v.vintage, 1, 1)) and (f.to_date is null or f.to_date > make_date(v.vintage, 1, 1))
left join territory t on t.level = v.level and t.code = v.code
left join boundary_current c on true
left join boundary b on (b.version, b.level, b.code) = (c.version, v.level, coalesce(f.shown_code, t.code))
where v.level = :level and v.period = :period and v.vintage = :vintage
order by v.code, v.indicator
