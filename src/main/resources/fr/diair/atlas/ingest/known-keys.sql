select 'contract' as kind, key from contract union all select 'event', key from event
