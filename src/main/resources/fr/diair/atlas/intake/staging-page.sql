select line, row_key, cells from intake_row where state = 'taken' and line > :after order by line limit :limit
