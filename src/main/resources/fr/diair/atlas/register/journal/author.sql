select set_config('atlas.author', :name, true) as author,
       set_config('atlas.account', coalesce(cast(cast(:account as bigint) as text), ''), true) as account,
       set_config('atlas.why', :why, true) as why,
       set_config('atlas.by_hand', cast(:byHand as text), true) as by_hand
