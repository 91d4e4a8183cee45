select code, population as value from territory where level = :level
