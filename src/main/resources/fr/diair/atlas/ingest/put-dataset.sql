insert into dataset (code, title, source, licence, data_date, demo, row_count, sha256)
values (:code, :title, :source, :licence, :dataDate, :demo, :rows, :sha256)
on conflict (code) do update set title = excluded.title, source = excluded.source, licence = excluded.licence,
  data_date = excluded.data_date, demo = excluded.demo, row_count = excluded.row_count, sha256 = excluded.sha256, loaded_at = now()
