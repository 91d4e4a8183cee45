insert into composition_kept (key, title, composition) values (:key, :title, cast(:composition as jsonb))
