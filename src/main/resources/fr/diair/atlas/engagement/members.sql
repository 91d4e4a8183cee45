select c.code, c.name, c.population, coalesce(e.category, 'none') as engaged
from territory c
left join commune_engagement(:day) e using (code)
where c.level = 'commune'
  and case :level when 'epci' then c.epci_code = :code when 'departement' then c.departement_code = :code
                  when 'region' then c.region_code = :code else c.code = :code end
order by c.population desc nulls last, c.code
