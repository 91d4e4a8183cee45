select contract, year, stage, amount_cents, funder, source, demo
from funding
where contract = any(string_to_array(:contracts, ',')) and year <= extract(year from cast(:day as date))
order by contract, year, array_position(array['planned', 'committed', 'paid'], stage), funder
