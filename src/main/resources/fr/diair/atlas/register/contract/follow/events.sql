select key, title, kind, on_date from event where contract = :contract and on_date <= :day order by on_date desc, key
