-- the territories of a level that belong to one of the same level or above
select code
from territory
where level = :level
  and :code = case :kind when level then code
                         when 'region' then region_code
                         when 'departement' then departement_code
                         when 'epci' then epci_code end
