select d.status, d.on_date, d.source, coalesce(string_agg(s.name, ', ' order by s.name), '') as signatory
from contract_status_dated d left join contract_signatory s using (contract, level, code)
where d.contract = :contract and d.counts_from <= :day
group by d.status, d.on_date, d.source, d.counts_from
order by d.counts_from, status_rank(d.status)
