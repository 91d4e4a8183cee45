select p.key, p.title, p.description, count(t.code)::integer as communes, sum(t.population)::bigint as population
from perimeter p
left join perimeter_shown s on s.perimeter = p.key
left join territory t on t.level = 'commune' and t.code = s.code
group by p.key, p.title, p.description
order by p.title, p.key
