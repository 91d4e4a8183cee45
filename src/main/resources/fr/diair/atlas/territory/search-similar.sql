-- for a name misspelt: the nearest by trigrams
select level, code, name, kind, departement_code, population, null as former, 4 as rank
from territory
where (cast(:level as text) is null or level = :level) and plain % plain_name(:text)
order by similarity(plain, plain_name(:text)) desc, population desc nulls last, level, code
limit :limit
