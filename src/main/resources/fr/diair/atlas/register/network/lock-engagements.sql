select key from engagement where key = any (cast(:keys as text[])) order by key for update
