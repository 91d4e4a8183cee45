-- the engagements of the day and of the year before, by region
with
then_ as (
  select t.region_code as code, count(*) as officials
  from engagement_standing(:before) s join territory t on t.level = 'commune' and t.code = s.shown_code group by 1
),
now_ as (
  select t.region_code as code, count(*) as officials, count(*) filter (where s.to_confirm) as to_confirm,
         count(distinct s.shown_code) filter (where not s.former) as communes
  from engagement_standing(:day) s join territory t on t.level = 'commune' and t.code = s.shown_code group by 1
)
select r.code, r.name, coalesce(n.officials, 0) as officials, coalesce(b.officials, 0) as officials_before,
       coalesce(n.communes, 0) as communes, coalesce(n.to_confirm, 0) as to_confirm
from territory r
left join now_ n using (code)
left join then_ b using (code)
where r.level = 'region'
order by officials desc, r.name
