select not exists (select from indicator where code = :code and kind in ('count', 'amount'))
