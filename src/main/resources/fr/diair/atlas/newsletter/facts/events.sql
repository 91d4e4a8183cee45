-- public events of some days that are not cancelled
select e.key, e.kind, e.title, e.on_date, e.starts_at, e.place_level, e.shown_code, e.place_name, e.participants, e.demo,
       d.name as departement
from event_shown e
left join territory t on t.level = e.place_level and t.code = e.shown_code
left join territory d on e.place_level = 'commune' and d.level = 'departement' and d.code = t.departement_code
where e.on_date between :from and :to
order by e.on_date, e.starts_at nulls last, e.title, e.key
