insert into event_participant (event, commune_code, code_date) values (:event, :code, :codeDate)
on conflict (event, commune_code) do update set code_date = excluded.code_date
