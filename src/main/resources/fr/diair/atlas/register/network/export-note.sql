insert into list_export (list, criteria, format, on_date, row_count) values (:list, :criteria, :format, :day, :rows)
