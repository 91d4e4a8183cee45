select body from tile where version = :version and level = :level and z = :z and x = :x and y = :y
