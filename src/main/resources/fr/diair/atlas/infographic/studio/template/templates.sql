-- house styles by name, or one; the logo only of one
select t.key, t.name, t.accent, t.mentions, t.logo_says, t.logo is not null as has_logo,
       case when cast(:key as text) is not null then t.logo end as logo, t.revision
from composition_template t
where cast(:key as text) is null or t.key = :key
order by t.name, t.key
