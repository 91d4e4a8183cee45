with
-- an event counts at its place, and in what its place belongs to; never downwards
placed as (
  select case :level
           when 'commune' then case when e.place_level = 'commune' then e.shown_code end
           when 'epci' then case when e.place_level = 'epci' then e.shown_code else t.epci_code end
           when 'departement' then t.departement_code else t.region_code end as code
  from event_shown e join territory t on t.level = e.place_level and t.code = e.shown_code
  where e.on_date <= :day
)
select code, count(*) as value from placed where code is not null group by code
