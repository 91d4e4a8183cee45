select code, neighbour_code from neighbour where version = :version and level = :level
