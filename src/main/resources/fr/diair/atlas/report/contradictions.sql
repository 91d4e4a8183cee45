-- sources that say different amounts of the same thing, and which one counts
select f.contract, f.year, f.stage, f.funder, max(f.difference_cents) as difference,
       max(f.amount_cents) filter (where f.counted) as counted_cents, max(f.source) filter (where f.counted) as counted_source,
       string_agg(distinct f.source, ' ; ' order by f.source) as sources, bool_or(f.settled) as settled
from funding_standing(:day) f
where f.difference_cents > 0
group by f.contract, f.year, f.stage, f.funder
order by f.contract, f.year, f.funder, f.stage
