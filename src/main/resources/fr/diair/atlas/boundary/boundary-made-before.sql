select report from boundary_version where id = :version
