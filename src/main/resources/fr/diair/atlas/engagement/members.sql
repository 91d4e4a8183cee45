with
own as (
  select shown_code as code, bool_and(former) as former from engagement_standing(:day) group by 1
)
select c.code, c.name, c.population,
       case when own.code is null then 'none' when own.former then 'former' when a.code is not null then 'active' else 'declared' end as engaged
from territory c
left join own using (code)
left join active_commune(:day) a using (code)
where c.level = 'commune'
  and case :level when 'epci' then c.epci_code = :code when 'departement' then c.departement_code = :code
                  when 'region' then c.region_code = :code else c.code = :code end
order by c.population desc nulls last, c.code
