insert into engagement (key, mandate, commune_code, code_date, from_date, to_date, source, demo)
values (:key, :mandate, :code, :codeDate, :from, :to, :source, :demo)
on conflict (key) do update set mandate = excluded.mandate, commune_code = excluded.commune_code, code_date = excluded.code_date,
  from_date = excluded.from_date, to_date = excluded.to_date, source = excluded.source, demo = excluded.demo
