select e.mandate, e.mandate_label, e.commune_code, e.commune_name, e.code_date, e.from_date, e.to_date, e.former, e.source, e.demo,
       c.code as shown_code, c.name as shown_name,
       s.state
from engagement_shown e
join engagement_state(:day) s using (key)
join territory c on c.level = 'commune' and c.code = e.shown_code
where case :level when 'commune' then c.code when 'epci' then c.epci_code
                  when 'departement' then c.departement_code else c.region_code end = :code
order by (e.from_date is null), e.from_date, e.commune_code, e.key
