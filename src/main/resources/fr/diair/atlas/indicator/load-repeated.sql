-- one code with two different values in one column
select place, code from indicator_received
group by place, code having count(distinct (state, value)) > 1
order by place, code limit 1
