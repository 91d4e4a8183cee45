insert into scenario (key, kind, title, description, definition, on_date, data_version, boundaries, result, computed_at)
values (:key, :kind, :title, :description, cast(:definition as jsonb), :date, :dataVersion, :boundaries, cast(:result as jsonb), :computedAt)
