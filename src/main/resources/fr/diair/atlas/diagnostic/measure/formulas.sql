select key, label, coalesce(definition, '') as definition, expression, unit, decimals, direction from formula order by label, key
