-- the steps that each contract has reached by the day, the earliest first
select d.contract, d.status, d.on_date, string_agg(distinct d.source, ' ; ' order by d.source) as source
from contract_status_dated d
where d.counts_from <= :day
group by d.contract, d.status, d.on_date, d.counts_from
order by d.contract, d.counts_from, status_rank(d.status)
