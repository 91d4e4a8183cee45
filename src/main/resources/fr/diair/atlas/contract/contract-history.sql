select d.contract, d.status, d.on_date, d.source, string_agg(s.name, ', ' order by s.name) as signatory
from contract_status_dated d join contract_signatory s using (contract, level, code)
where d.contract = any(string_to_array(:contracts, ',')) and d.counts_from <= :day
group by d.contract, d.status, d.on_date, d.source, d.counts_from
order by d.contract, d.counts_from, status_rank(d.status)
