select e.mandate, e.mandate_label, e.commune_code, e.commune_name, e.code_date, e.from_date, e.to_date, e.former, e.source, e.demo,
       c.code as shown_code, c.name as shown_name,
       case when e.from_date > :day then 'future'
            when e.to_date <= :day then 'ended'
            when not e.former and exists (select from active_commune(:day) a where a.code = e.shown_code) then 'active'
            else 'declared' end as state
from engagement_shown e join territory c on c.level = 'commune' and c.code = e.shown_code
where case :level when 'commune' then c.code when 'epci' then c.epci_code
                  when 'departement' then c.departement_code else c.region_code end = :code
order by (e.from_date is null), e.from_date, e.commune_code, e.key
