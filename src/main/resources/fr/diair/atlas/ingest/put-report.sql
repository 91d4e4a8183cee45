insert into load_report (dataset, counts, notices) values (:dataset, cast(:counts as jsonb), cast(:notices as jsonb))
