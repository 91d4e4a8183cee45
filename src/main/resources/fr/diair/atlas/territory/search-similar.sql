-- for a name misspelt: the nearest by trigrams
select t.level, t.code, t.name, t.kind, t.departement_code, t.population, null as former, d.name as departement_name
from territory t
left join territory d on d.level = 'departement' and d.code = t.departement_code and t.level <> 'departement'
where (cast(:level as text) is null or t.level = :level) and t.plain % plain_name(:text)
order by similarity(t.plain, plain_name(:text)) desc, t.population desc nulls last, t.level, t.code
limit :limit
