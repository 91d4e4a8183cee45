-- every life of every code of communes and EPCI, with what stands for it in the vintage on show, the main one first
select f.level, f.code, min(f.name) as name, f.from_date, f.to_date,
       string_agg(f.shown_code, ',' order by f.main desc, f.shown_code) as shown,
       bool_and(f.same_territory) as same_territory,
       case f.level when 'epci' then min(t.departement_code)
                    else case when f.code ~ '^9[78]' then left(f.code, 3) else left(f.code, 2) end end as departement
from filiation f left join territory t on t.level = f.level and t.code = f.shown_code
group by f.level, f.code, f.from_date, f.to_date
union all
-- departements and regions do not move between the vintages that Atlas knows
select level, code, name, null, null, code, true, case level when 'departement' then code end
from territory where level in ('departement', 'region')
order by level, code, from_date nulls first
