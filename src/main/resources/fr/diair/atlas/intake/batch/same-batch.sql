select max(id) from batch
where sha256 = :sha256 and target = :target and plan = cast(:plan as jsonb) and state = 'committed' and id <> :id
