update scenario set title = :title, description = :description, definition = cast(:definition as jsonb), on_date = :date,
       data_version = :dataVersion, boundaries = :boundaries, result = cast(:result as jsonb), computed_at = :computedAt
where key = :key
