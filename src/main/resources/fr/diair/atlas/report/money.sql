-- money that counts of the contracts that bind, up to the year of the day: of contradictory sources, one
select f.contract, f.year, f.stage, f.funder, coalesce(u.kind, 'other') as kind, sum(f.amount_cents) as cents, bool_or(f.demo) as demo
from contract_standing(:day) c
join funding_standing(:day) f using (contract)
left join funder u on u.name = f.funder
where f.counted and c.status in ('signed', 'renewed', 'ended')
group by 1, 2, 3, 4, 5
order by f.year, f.funder, f.stage, f.contract
