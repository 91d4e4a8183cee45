select f.id, f.revision, f.year, f.stage, f.funder, f.amount_cents, f.source, f.source_on, f.explanation, f.demo,
       f.counted, f.chosen, f.aside, f.lines, f.difference_cents, f.settled, c.amount_cents as ceiling_cents, c.source as ceiling_source
from funding_standing(:day) f
left join funding_ceiling c on c.year = f.year and c.funder = f.funder
where f.contract = :contract
order by f.year, f.funder, array_position(array['planned', 'committed', 'paid'], f.stage), f.counted desc, f.source_on desc nulls last, f.id
