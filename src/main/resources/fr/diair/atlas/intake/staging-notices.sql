insert into batch_notice (batch, line, kind, code, column_name, value, sentence, candidates)
select :batch, r.line, n.kind, n.code, n."column", n.value, n.sentence, n.candidates
from intake_row r
cross join lateral jsonb_to_recordset(r.notices::jsonb)
  as n (kind text, code text, "column" text, value text, sentence text, candidates jsonb)
where r.notices <> '[]'
