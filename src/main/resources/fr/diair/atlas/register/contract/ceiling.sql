select c.amount_cents from funding_ceiling c
where c.year = :year and plain_name(c.funder) = plain_name(:funder)
