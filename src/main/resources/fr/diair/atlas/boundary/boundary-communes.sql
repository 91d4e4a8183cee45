-- the communes that have boundaries, and the territories that hold them
select code, name, epci_code, departement_code, region_code
from territory
where level = 'commune' and kind is distinct from 'COM'
