select set_config('atlas.author', :name, true), set_config('atlas.account', coalesce(cast(:account as text), ''), true),
       set_config('atlas.why', :why, true)
