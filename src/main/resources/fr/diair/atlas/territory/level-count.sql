select count(*) from territory where level = :level
