-- the communes where an engagement of their own stands on the day, with how many officials and how many mayors
select e.shown_code as code, count(*)::integer as officials,
       (count(*) filter (where e.mandate in ('maire', 'maire-arrondissement')))::integer as mayors
from engagement_shown e
where not e.former and (e.from_date is null or e.from_date <= :day) and (e.to_date is null or e.to_date > :day)
group by e.shown_code
