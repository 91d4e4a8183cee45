-- the regions of those who sign
select s.contract, string_agg(distinct r.name, ', ' order by r.name) as regions
from contract_signatory_shown s
join territory t on t.level = s.level and t.code = s.shown_code
join territory r on r.level = 'region' and r.code = t.region_code
group by s.contract
