update boundary_version set report = cast(:report as jsonb) where id = :version
