select exists (select from boundary_version where id = :version)
