insert into contract_document (contract, title, kind, on_date, year, file_name, sha256)
values (:contract, :title, :kind, :date, :year, :fileName, :sha256)
returning id
