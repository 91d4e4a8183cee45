-- actions as they stand at the end of the period: begun or ended in it, or late by then
select a.key, a.title, a.demo, s.status, s.begun, s.ended, s.due, p.level, p.shown_code as code, p.place_name,
       coalesce(s.begun between :from and :to, false) as started,
       coalesce(s.ended between :from and :to and s.status = 'done', false) as finished,
       s.status = 'late' as late
from action_standing(:to) s
join action a on a.key = s.action
left join action_place_shown p on p.action = a.key and p.main
where s.begun between :from and :to or s.ended between :from and :to and s.status = 'done' or s.status = 'late'
order by coalesce(s.ended, s.begun, s.due), a.title, a.key
