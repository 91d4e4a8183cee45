update composition_kept
set title = :title, composition = cast(:composition as jsonb), published = :published, removed = :removed, updated_at = now()
where key = :key
