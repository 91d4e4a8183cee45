-- a commune of today, the communes of before that it stands for, and the engagements of all of them
select jsonb_build_object('code', t.code, 'name', t.name, 'population', t.population, 'departement', d.name, 'region', r.name,
                          'epci', ep.name,
                          'events', (select coalesce(jsonb_agg(jsonb_build_object('key', e.key, 'title', e.title, 'kind', e.kind,
                                       'on', e.on_date) order by e.on_date), '[]')
                                     from event_shown e
                                     where e.on_date <= :day
                                       and (e.place_level = 'commune' and e.shown_code = t.code
                                            or exists (select from event_participant_shown p
                                                       where p.event = e.key and p.shown_code = t.code)))) as commune,
       array(select w.key from engagement_shown w where w.shown_code = t.code) as keys,
       array(select distinct f.code from filiation f where f.level = 'commune' and f.shown_code = t.code and f.main) as codes
from territory t
left join territory d on d.level = 'departement' and d.code = t.departement_code
left join territory r on r.level = 'region' and r.code = t.region_code
left join territory ep on ep.level = 'epci' and ep.code = t.epci_code
where t.level = 'commune' and t.code = :code
