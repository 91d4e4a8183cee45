with
-- actions in which one place lies in the territory; all when none is asked for
here as (
  select action from action_territory(coalesce(:level, 'commune')) where code = :code
),
asked as (
  select a.* from action a
  where case when cast(:key as text) is null then stands_on('action', to_jsonb(a), :day) else a.key = :key end
    and (cast(:contract as text) is null or a.contract = nullif(:contract, '-') or (:contract = '-' and a.contract is null))
    and (cast(:field as text) is null or a.field = :field)
    and (cast(:level as text) is null or a.key in (select action from here))
    and (cast(:words as text) is null
         or plain_name(concat_ws(' ', a.title, a.carrier, a.partners, a.description)) like '%' || plain_name(:words) || '%')
)
select a.key, a.title, a.field, a.carrier, a.partners, a.description, a.contract, c.title as contract_title,
       a.longitude, a.latitude, a.planned_start, a.planned_end, a.beneficiaries_planned, a.planned_state,
       a.planned_cents, case when s.counted then a.spent_cents end as spent_cents, a.reported_on, a.source, a.demo, a.revision,
       s.declared, s.status, s.since, s.reason, s.begun, s.ended, s.due, s.days_late, s.reached, s.reached_state,
       s.progress, s.basis, s.computed, s.override is not null as overridden, s.measured, s.override_on, s.override_reason,
       -- the last change by that day of the state, the milestones or the stated progress
       greatest(s.since, s.override_on,
                (select max(m.reached_on) from milestone m where m.action = a.key and m.reached_on <= :day)) as last_change,
       coalesce((select json_agg(json_build_object('level', p.level, 'code', p.code, 'name', p.place_name, 'shownCode', p.shown_code)
                                 order by p.main desc, p.place_name)
                 from action_place_shown p where p.action = a.key), '[]') as places,
       coalesce((select json_agg(json_build_object(
                          'id', m.id, 'title', m.title, 'dueOn', m.due_on, 'weight', m.weight,
                          'reachedOn', case when m.reached_on <= :day then m.reached_on end,
                          'late', m.due_on < :day and coalesce(m.reached_on > :day, true))
                        order by m.rank, m.due_on nulls last, m.id)
                 from milestone m where m.action = a.key), '[]') as milestones,
       count(*) over () as total
from asked a
join action_standing(:day) s on s.action = a.key
left join contract c on c.key = a.contract
-- what the column asked for sorts by: words or a figure
cross join lateral (
  select case :sort when 'contract' then plain_name(c.title)
                    when 'places' then (select plain_name(string_agg(p.place_name, ', ' order by p.main desc, p.place_name))
                                        from action_place_shown p where p.action = a.key) end as words,
         case :sort when 'field' then array_position(string_to_array(:byField, ','), a.field)
                    when 'state' then array_position(string_to_array(:byState, ','), s.status)
                    when 'progress' then s.progress
                    when 'end' then a.planned_end - date '2000-01-01' end as figure
) k
where cast(:states as text) is null or s.status = any (string_to_array(:states, ','))
order by case when not :down then k.words end, case when :down then k.words end desc nulls last,
         case when not :down then k.figure end, case when :down then k.figure end desc nulls last,
         c.title nulls last, a.planned_start nulls last, a.key
offset :skip limit cast(:size as int)
