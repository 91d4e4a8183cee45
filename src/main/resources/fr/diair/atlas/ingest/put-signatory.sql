insert into contract_signatory (contract, level, code, code_date, name) values (:contract, :level, :code, :codeDate, :name)
on conflict (contract, level, code) do update set code_date = excluded.code_date, name = excluded.name
