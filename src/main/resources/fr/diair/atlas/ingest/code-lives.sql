select level, code, name, from_date, to_date from filiation where main
