with
-- keys that come more than once, and whether all their rows say the same
told as (
  select row_key, min(line) as first, count(distinct cells) as versions,
         array_to_string((array_agg(line order by line))[1 : 20], ', ') as lines
  from intake_row where state = 'taken' group by row_key having count(*) > 1
)
update intake_row r
set state = case when t.versions = 1 then 'ignored' else 'refused' end,
    notices = jsonb_build_array(jsonb_build_object(
      'kind', case when t.versions = 1 then 'ignored' else 'refused' end,
      'code', case when t.versions = 1 then 'duplicate' else 'conflicting' end,
      'column', '', 'value', left(r.row_key, 200), 'candidates', '[]'::jsonb,
      'sentence', case when t.versions = 1
        then format('Ligne identique à la ligne %s : une seule est gardée.', t.first)
        else format('Les lignes %s ont la même clé et des valeurs différentes : gardez-en une.', t.lines) end))::text
from told t
where r.row_key = t.row_key and r.state = 'taken' and (t.versions > 1 or r.line <> t.first)
