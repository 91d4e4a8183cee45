insert into file_shape (fingerprint, target, plan) values (:fingerprint, :target, cast(:plan as jsonb))
on conflict (fingerprint) do update set target = excluded.target, plan = excluded.plan, at = now()
