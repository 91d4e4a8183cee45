-- A definition that says the same again is left alone. A family once said stays until another is; what is fictitious stays so,
-- whatever is received for it.
insert into indicator as known
  (code, label, definition, unit, kind, direction, family, numerator, denominator, factor, decimals, demo)
values (:code, :label, :definition, :unit, :kind, :direction, :family, :numerator, :denominator, :factor, :decimals, :demo)
on conflict (code) do update set label = excluded.label, definition = excluded.definition, unit = excluded.unit,
  kind = excluded.kind, direction = excluded.direction, family = coalesce(excluded.family, known.family),
  numerator = excluded.numerator, denominator = excluded.denominator, factor = excluded.factor, decimals = excluded.decimals
where (known.label, known.definition, known.unit, known.kind, known.direction, known.family,
       known.numerator, known.denominator, known.factor, known.decimals)
  is distinct from
      (excluded.label, excluded.definition, excluded.unit, excluded.kind, excluded.direction, coalesce(excluded.family, known.family),
       excluded.numerator, excluded.denominator, excluded.factor, excluded.decimals)
