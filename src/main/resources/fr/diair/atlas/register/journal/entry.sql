select id, object_kind, object_key from journal where id = :id
