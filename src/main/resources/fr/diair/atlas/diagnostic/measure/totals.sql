select code, communes, unknown_population from territory_total where level = :level
