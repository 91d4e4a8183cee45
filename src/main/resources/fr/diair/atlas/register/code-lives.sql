select exists (
  select from filiation
  where level = :level and code = :code and (from_date is null or from_date <= :day) and (to_date is null or :day < to_date))
