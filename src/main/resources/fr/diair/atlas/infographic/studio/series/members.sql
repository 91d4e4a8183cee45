-- the territories of a series, by name
with asked as (
    select t.level, t.code, t.name
    from territory t
    where case :list
              when 'metropoles' then t.level = 'epci' and t.kind in ('METRO', 'MET69')
              when 'regions' then t.level = 'region'
              when 'departements' then t.level = 'departement'
              when 'contracts' then t.level = 'epci' and exists (
                  select
                  from contract_signatory_shown s
                  join contract_standing(:day) c on c.contract = s.contract
                  where s.level = 'epci' and s.shown_code = t.code and c.status in ('signed', 'renewed'))
              else t.level || '/' || t.code = any(:territories)
          end
)
select level, code, name
from asked
order by plain_name(name), code collate "C"
