-- whether a text names somebody whom only people with an account may read of
select exists (
  select 1 from person p
  where length(p.full_name) > 5 and position(lower(p.full_name) in lower(:text)) > 0
  union all
  select 1 from contract_referent r
  where length(r.full_name) > 5 and position(lower(r.full_name) in lower(:text)) > 0
)
