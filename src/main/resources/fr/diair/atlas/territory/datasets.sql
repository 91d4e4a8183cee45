select code, title, source, licence, data_date, demo, row_count from dataset order by demo, code
