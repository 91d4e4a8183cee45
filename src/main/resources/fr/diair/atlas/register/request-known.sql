select row_key from register_request where id = cast(:id as uuid) and register = :register
