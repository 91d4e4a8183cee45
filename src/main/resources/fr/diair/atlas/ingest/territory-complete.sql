-- an EPCI is placed in the departement and region of its most populous commune
update territory e set departement_code = c.departement_code, region_code = c.region_code
from (select distinct on (epci_code) epci_code, departement_code, region_code
      from territory where level = 'commune' and epci_code is not null
      order by epci_code, population desc nulls last, code) c
where e.level = 'epci' and e.code = c.epci_code;

-- departements and regions count their communes; one unknown makes the sum unknown, never low
update territory u set population = c.population, population_year = c.year
from (select 'departement' as level, departement_code as code, sum(population) as population, max(population_year) as year
      from territory where level = 'commune' and departement_code is not null
      group by departement_code having bool_and(population is not null)
      union all
      select 'region', region_code, sum(population), max(population_year)
      from territory where level = 'commune' and region_code is not null
      group by region_code having bool_and(population is not null)) c
where u.level = c.level and u.code = c.code;
