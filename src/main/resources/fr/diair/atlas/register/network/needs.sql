select jsonb_build_object('key', n.id::text, 'revision', n.revision, 'field', n.field, 'title', n.title, 'text', n.text,
         'raisedOn', n.raised_on, 'engagement', n.engagement, 'communeCode', n.commune_code, 'communeName', f.name,
         'shownCode', f.shown_code, 'departement', t.departement_code, 'name', p.full_name, 'mandate', e.mandate,
         'status', s.status, 'since', s.since,
         'answers', (select count(*) from need_answer a where a.need = n.id and a.on_date <= :day)) as one
from need n
join need_standing(:day) s on s.need = n.id
left join engagement e on e.key = n.engagement
left join person p on p.id = e.person_id
left join lateral (select f.name, f.shown_code from filiation f
                   where f.level = 'commune' and f.code = n.commune_code and f.main
                     and (f.from_date is null or f.from_date <= n.code_date) and (f.to_date is null or n.code_date < f.to_date)
                   limit 1) f on true
left join territory t on t.level = 'commune' and t.code = f.shown_code
where (cast(:field as text) is null or n.field = :field)
  and (cast(:region as text) is null or t.region_code = :region)
order by s.since, n.raised_on, n.id
