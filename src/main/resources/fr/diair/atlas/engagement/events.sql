select e.key, e.kind, e.title, e.on_date, e.place_level, e.shown_code, e.place_name, e.participants, e.source, e.demo
from event_shown e join territory t on t.level = e.place_level and t.code = e.shown_code
where e.on_date <= :day
  and (e.place_level = :level and e.shown_code = :code
       or case :level when 'epci' then t.level = 'commune' and t.epci_code = :code
                      when 'departement' then t.departement_code = :code
                      when 'region' then t.region_code = :code else false end
       or exists (select from event_participant_shown p
                  where p.event = e.key and :level = 'commune' and p.shown_code = :code))
order by e.on_date desc, e.key
