insert into funding (contract, year, stage, amount_cents, funder, source, demo)
values (:contract, :year, :stage, :amount, :funder, :source, :demo)
on conflict (contract, year, stage, funder, source) do update set amount_cents = excluded.amount_cents, demo = excluded.demo
