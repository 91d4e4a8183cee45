select exists (select from tile_zoom where version = :version and level = :level and z = :z)
