update batch set counts = cast(:counts as jsonb), report = cast(:report as jsonb) where id = :id
