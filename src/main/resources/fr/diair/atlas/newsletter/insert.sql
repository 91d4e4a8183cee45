insert into newsletter (key, title, from_date, to_date, preheader, opening, saved_at, computed_at, data_version)
values (:key, :title, :from, :to, :preheader, :opening, clock_timestamp(), :computedAt, :dataVersion)
