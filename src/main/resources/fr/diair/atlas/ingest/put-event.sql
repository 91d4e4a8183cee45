insert into event (key, kind, title, on_date, place_level, place_code, code_date, participants, contract, source, demo)
values (:key, :kind, :title, :date, :level, :code, :codeDate, :participants, :contract, :source, :demo)
on conflict (key) do update set kind = excluded.kind, title = excluded.title, on_date = excluded.on_date,
  place_level = excluded.place_level, place_code = excluded.place_code, code_date = excluded.code_date,
  participants = excluded.participants, contract = excluded.contract, source = excluded.source, demo = excluded.demo
