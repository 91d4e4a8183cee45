select level, code, name, from_date, to_date from filiation where main
union all
select level, code, name, null, null from territory where level in ('departement', 'region')
