with
-- each engagement where it stands on the day, in the territories of today; then whoever has none
official as (
  select w.key, e.person_id, w.mandate, w.mandate_label, w.commune_code, w.commune_name, w.code_date, w.from_date, w.to_date,
         w.former, w.shown_code, s.state, w.demo
  from engagement_shown w
  join engagement e using (key)
  join engagement_state(:day) s using (key)
  union all
  select null, p.id, null, null, null, null, null, null, null, false, null, 'none', false
  from person p where not exists (select from engagement e where e.person_id = p.id)
),
-- a contact with a person counts for each of their mandates
contacted as (
  select o.key, o.person_id, max(c.on_date) as last_contact
  from official o join contact c on c.engagement = o.key or c.person_id = o.person_id
  where c.on_date <= :day group by 1, 2
),
asked as (
  select distinct on (c.engagement) c.engagement as key, c.outcome, c.on_date
  from confirmation c where c.on_date <= :day order by c.engagement, c.on_date desc, c.id desc
),
-- needs of the official, and those of the commune that nobody in particular raised
lacking as (
  select o.key, count(*) as open_needs, array_agg(distinct n.field) as fields
  from official o
  join need n on n.engagement = o.key or n.engagement is null and n.commune_code = o.commune_code
  join need_standing(:day) s on s.need = n.id
  where s.status in ('open', 'in-progress') group by 1
),
invited as (
  select i.engagement as key, i.answer, i.attended from invitation i where i.event = cast(:event as text) and i.invited_on <= :day
)
select o.*, p.full_name, p.civility, p.email, p.phone, c.name as shown_name, c.population,
       c.departement_code, d.name as departement_name, c.region_code, r.name as region_name, c.epci_code, ep.name as epci_name,
       t.last_contact, a.outcome, a.on_date as asked_on, coalesce(l.open_needs, 0) as open_needs,
       case when i.key is null then null when i.attended then 'attended' when not i.attended then 'absent'
            when i.answer is not null then i.answer else 'invited' end as participation,
       count(*) over () as total
from official o
left join person p on p.id = o.person_id
left join territory c on c.level = 'commune' and c.code = o.shown_code
left join territory d on d.level = 'departement' and d.code = c.departement_code
left join territory r on r.level = 'region' and r.code = c.region_code
left join territory ep on ep.level = 'epci' and ep.code = c.epci_code
left join contacted t on t.key is not distinct from o.key and t.person_id is not distinct from o.person_id
left join asked a on a.key = o.key
left join lacking l on l.key = o.key
left join invited i on i.key = o.key
where (cast(:q as text) is null
       or plain_name(concat_ws(' ', p.full_name, o.commune_name, c.name, o.mandate_label, o.commune_code)) like '%' || plain_name(:q) || '%')
  and (cast(:region as text) is null or c.region_code = :region)
  and (cast(:departement as text) is null or c.departement_code = :departement)
  and (cast(:epci as text) is null or c.epci_code = :epci)
  and (cast(:commune as text) is null or c.code = :commune)
  and (cast(:mandates as text[]) is null or o.mandate = any (cast(:mandates as text[])))
  and (cast(:states as text[]) is null or o.state = any (cast(:states as text[])))
  and (cast(:months as int) is null or t.last_contact is null
       or t.last_contact < cast(:day as date) - make_interval(months => cast(:months as int)))
  and (cast(:need as text) is null or l.open_needs > 0 and (:need = 'any' or :need = any (l.fields)))
  and (cast(:participation as text) is null
       or case :participation when 'not-invited' then i.key is null
                              when 'invited' then i.key is not null
                              when 'accepted' then i.answer = 'accepted'
                              when 'declined' then i.answer = 'declined'
                              when 'attended' then i.attended
                              when 'absent' then not i.attended else false end)
  and (cast(:populationFrom as int) is null or c.population >= :populationFrom)
  and (cast(:populationTo as int) is null or c.population <= :populationTo)
order by case :sort when 'contact' then t.last_contact end asc nulls first,
         case :sort when 'population' then c.population end desc nulls last,
         case :sort when 'person' then plain_name(p.full_name) end,
         case :sort when 'state' then o.state end,
         c.name nulls last, p.full_name, o.key
offset :skip limit :size
