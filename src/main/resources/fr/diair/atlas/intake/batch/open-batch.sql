insert into batch (id, kind, target, dataset, file_name, sha256, fingerprint, plan, previous)
select coalesce((select max(id) from batch), 0) + 1, :kind, :target, :dataset, :fileName, :sha256, :fingerprint,
       cast(:plan as jsonb),
       (select max(id) from batch where target = :target and dataset = :dataset and state = 'committed')
returning id
