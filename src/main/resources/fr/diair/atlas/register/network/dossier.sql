-- all that is kept of some engagements, of the person who bears them, and of what their communes need
with
wanted as (
  select unnest(cast(:keys as text[])) as key
),
engagements as (
  select jsonb_agg(jsonb_build_object(
           'key', e.key, 'revision', e.revision, 'person', e.person_id, 'name', p.full_name, 'mandate', e.mandate,
           'mandateWords', e.mandate_label, 'communeCode', e.commune_code, 'communeName', v.commune_name, 'codeDate', e.code_date,
           'former', coalesce(v.former, false), 'shownCode', v.shown_code, 'shownName', t.name, 'from', e.from_date,
           'to', e.to_date, 'state', s.state, 'source', e.source, 'demo', e.demo,
           'confirmations', (select coalesce(jsonb_agg(jsonb_build_object('key', c.id::text, 'revision', c.revision,
                               'on', c.on_date, 'outcome', c.outcome, 'source', c.source) order by c.on_date desc, c.id desc), '[]')
                             from confirmation c where c.engagement = e.key))
         order by e.from_date nulls last, e.key) as list
  from wanted w
  join engagement e using (key)
  left join person p on p.id = e.person_id
  left join engagement_shown v using (key)
  left join engagement_state(:day) s using (key)
  left join territory t on t.level = 'commune' and t.code = v.shown_code
),
contacts as (
  select jsonb_agg(jsonb_build_object('key', c.id::text, 'revision', c.revision, 'on', c.on_date, 'channel', c.channel,
           'byWhom', c.by_whom, 'summary', c.summary, 'engagement', c.engagement) order by c.on_date desc, c.id desc) as list
  from contact c
  where c.engagement in (select key from wanted) or c.person_id = cast(:person as bigint)
),
needs as (
  select jsonb_agg(jsonb_build_object('key', n.id::text, 'revision', n.revision, 'field', n.field, 'title', n.title, 'text', n.text,
           'raisedOn', n.raised_on, 'engagement', n.engagement, 'communeCode', n.commune_code, 'status', s.status, 'since', s.since,
           'steps', (select coalesce(jsonb_agg(jsonb_build_object('key', h.id::text, 'revision', h.revision, 'status', h.status,
                       'on', h.on_date, 'note', h.note) order by h.on_date, h.id), '[]') from need_status h where h.need = n.id),
           'answers', (select coalesce(jsonb_agg(jsonb_build_object('key', a.id::text, 'revision', a.revision, 'on', a.on_date,
                         'text', a.text, 'byWhom', a.by_whom) order by a.on_date, a.id), '[]') from need_answer a where a.need = n.id))
         order by n.raised_on desc, n.id desc) as list
  from need n
  left join need_standing(:day) s on s.need = n.id
  where n.engagement in (select key from wanted)
     or n.engagement is null and n.commune_code in (select e.commune_code from wanted join engagement e using (key)
                                                    union select unnest(cast(:communes as text[])))
),
invitations as (
  select jsonb_agg(jsonb_build_object('key', i.id::text, 'revision', i.revision, 'event', i.event, 'title', v.title,
           'on', v.on_date, 'kind', v.kind, 'engagement', i.engagement, 'invitedOn', i.invited_on, 'answer', i.answer, 'attended', i.attended,
           'note', i.note) order by v.on_date desc, i.id desc) as list
  from invitation i join event v on v.key = i.event
  where i.engagement in (select key from wanted)
),
elections as (
  select jsonb_agg(jsonb_build_object('key', key, 'label', label, 'on', on_date, 'officeFrom', office_from) order by on_date) as list
  from election where on_date <= :day
)
select jsonb_build_object(
  'engagements', coalesce((select list from engagements), '[]'), 'contacts', coalesce((select list from contacts), '[]'),
  'needs', coalesce((select list from needs), '[]'), 'invitations', coalesce((select list from invitations), '[]'),
  'elections', coalesce((select list from elections), '[]'))
