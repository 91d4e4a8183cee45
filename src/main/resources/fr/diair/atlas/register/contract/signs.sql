select exists (select from contract_signatory where contract = :contract and level = :level and code = :code)
