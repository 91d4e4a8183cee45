select contract, year, stage, amount_cents, funder, source, demo, counted
from funding_standing(:day)
where contract = any(string_to_array(:contracts, ','))
order by contract, year, array_position(array['planned', 'committed', 'paid'], stage), funder, counted desc
