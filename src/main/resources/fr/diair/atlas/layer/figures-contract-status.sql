with
-- a contract shows on the territories that sign it, and on no other
shown as (
  select s.shown_code as code, st.status
  from contract_standing(:day) st join contract_signatory_shown s on s.contract = st.contract and s.level = :level
)
select distinct on (code) code, status as category
from shown order by code, (status = 'ended'), status_rank(status) desc
