insert into boundary_current (version) values (:version)
on conflict (only_row) do update set version = excluded.version, published_at = now()
