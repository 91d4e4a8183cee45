select code, name, departement_code, population from territory where level = :level order by code
