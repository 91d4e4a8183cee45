update newsletter set title = :title, from_date = :from, to_date = :to, preheader = :preheader, opening = :opening,
       saved_at = clock_timestamp(), computed_at = :computedAt, data_version = :dataVersion
where key = :key
