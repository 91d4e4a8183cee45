-- a definition that says the same again is left alone
insert into indicator as known (code, label, definition, unit, kind, direction, numerator, denominator, factor, decimals, demo)
values (:code, :label, :definition, :unit, :kind, :direction, :numerator, :denominator, :factor, :decimals, :demo)
on conflict (code) do update set label = excluded.label, definition = excluded.definition, unit = excluded.unit,
  kind = excluded.kind, direction = excluded.direction, numerator = excluded.numerator, denominator = excluded.denominator,
  factor = excluded.factor, decimals = excluded.decimals, demo = excluded.demo
where row (known.*) is distinct from row (excluded.*)
