-- the steps of contracts whose day lies in the period; those of several signatories are one, from the first of them
select c.key, c.title, s.status, min(s.on_date) as on_date, c.demo,
       (array_agg(g.level order by g.level, g.code))[1] as level,
       (array_agg(g.shown_code order by g.level, g.code))[1] as code
from contract_status s
join contract c on c.key = s.contract
left join contract_signatory_shown g on (g.contract, g.level, g.code) = (s.contract, s.level, s.code)
where s.on_date between :from and :to
group by c.key, c.title, s.status, c.demo
order by status_rank(s.status) not in (5, 6), 4, c.title
