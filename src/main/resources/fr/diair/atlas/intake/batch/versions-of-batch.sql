update batch set version_before = :before, version_after = :after where id = :id
