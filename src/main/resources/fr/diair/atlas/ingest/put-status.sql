insert into contract_status (contract, level, code, status, on_date, source) values (:contract, :level, :code, :status, :date, :source)
on conflict (contract, level, code, status, on_date) do update set source = excluded.source
