-- The network of mayors day by day: officials, what becomes of their engagements after an election, what they need and are
-- answered, contacts, invitations, lists kept by name, and what is done of what is known of a person.

-- Officials. Whoever was entered or changed by hand stays, even without an engagement.
alter table person
  add column civility text check (civility in ('madame', 'monsieur')),
  add column email    text,
  add column phone    text,
  add column remarks  text,
  add column by_hand  boolean;
update journal_table set personal_columns = '{full_name,civility,email,phone,remarks}' where name = 'person';
create index engagement_person on engagement (person_id);

create function person_by_hand() returns trigger
    language plpgsql
as $$
begin
  if nullif(current_setting('atlas.author', true), '') is not null and nullif(current_setting('atlas.batch', true), '') is null then
    new.by_hand := true;
  end if;
  return new;
end
$$;
create trigger by_hand before insert or update on person for each row execute function person_by_hand();

-- General elections: each ends the mandates that began before.
create table election (
    key                text primary key,
    label              text not null,
    on_date            date not null unique,   -- from that day on, engagements of before are to be confirmed
    second_round       date,
    office_from        date,                   -- councils that were complete after the first round; null: not known
    second_office_from date,                   -- the others
    source             text not null
);
insert into election values
  ('municipales-2020', 'Élections municipales de 2020', '2020-03-15', '2020-06-28', '2020-05-18', '2020-06-29',
   'Décrets n° 2019-928 du 4 septembre 2019 (premier tour), n° 2020-571 du 14 mai 2020 (entrée en fonction) et n° 2020-642 du 27 mai 2020 (second tour) ; loi n° 2020-290 du 23 mars 2020, article 19'),
  ('municipales-2026', 'Élections municipales de 2026', '2026-03-15', '2026-03-22', null, null,
   'Décret n° 2025-848 du 27 août 2025');
select keep_register('election', 0, '{key}', 'election', 'key');

-- What officials said when they were asked again. Whoever ends the engagement dates its end.
create table confirmation (
    id          bigint generated always as identity primary key,
    engagement  text not null references engagement (key) on delete cascade,
    on_date     date not null,
    outcome     text not null check (outcome in ('confirmed', 'ended', 'no-answer')),
    source      text not null
);
create index confirmation_engagement on confirmation (engagement, on_date);
select keep_register('confirmation', 2, '{id}', 'engagement', 'engagement');

create function confirmation_ends() returns trigger
    language plpgsql
as $$
begin
  if new.outcome = 'ended' then
    update engagement set to_date = new.on_date where key = new.engagement and to_date is null;
  end if;
  return null;
end
$$;
create trigger ends after insert or update on confirmation for each row
  when (not restoring()) execute function confirmation_ends();

-- Engagements declared on a day. A date of joining that is unknown counts as joined, and as joined before any election.
-- to_confirm: it began before the last general election, has no end, and nobody has confirmed it since.
drop function engagement_standing(date);
create function engagement_standing(day date)
    returns table (key text, shown_code text, former boolean, to_confirm boolean)
    language sql stable parallel safe
as $$
  select e.key, e.shown_code, e.former,
         e.to_date is null and l.on_date is not null and (e.from_date is null or e.from_date < l.on_date)
         and not exists (select from confirmation c
                         where c.engagement = e.key and c.outcome = 'confirmed' and c.on_date between l.on_date and day)
  from engagement_shown e, (select max(on_date) as on_date from election where on_date <= day) l
  where (e.from_date is null or e.from_date <= day) and (e.to_date is null or e.to_date > day)
$$;

-- Where each engagement stands on a day, those ended and those to come among them.
create function engagement_state(day date)
    returns table (key text, shown_code text, former boolean, state text)
    language sql stable parallel safe
as $$
  select e.key, e.shown_code, e.former,
         case when e.from_date > day then 'future'
              when e.to_date <= day then 'ended'
              when s.to_confirm then 'to-confirm'
              when not e.former and a.code is not null then 'active'
              else 'declared' end
  from engagement_shown e
  left join engagement_standing(day) s using (key)
  left join active_commune(day) a on a.code = e.shown_code
$$;

-- What is engaged in each commune of today: an engagement of its own wins over that of a former commune, one that stands over one to confirm.
create function commune_engagement(day date)
    returns table (code text, category text)
    language sql stable parallel safe
as $$
  with own as (
    select shown_code as code, bool_and(former) as former, bool_and(to_confirm) filter (where not former) as to_confirm
    from engagement_standing(day) group by 1
  )
  select o.code,
         case when o.former then 'former' when o.to_confirm then 'to-confirm' when a.code is not null then 'active'
              else 'declared' end
  from own o left join active_commune(day) a on a.code = o.code
$$;

-- Needs that officials raise, where they stood on each day, and what they were answered.
create table need (
    id           bigint generated always as identity primary key,
    engagement   text references engagement (key) on delete set null,
    commune_code text not null,
    code_date    date not null,
    field        text not null check (field in ('acces-droits', 'langue', 'sante', 'emploi', 'logement', 'culture-sport', 'mobilisation', 'gouvernance')),
    title        text not null,
    text         text,
    raised_on    date not null
);
create index need_engagement on need (engagement);
create index need_commune on need (commune_code);
create table need_status (
    id          bigint generated always as identity primary key,
    need        bigint not null references need (id) on delete cascade,
    status      text not null check (status in ('open', 'in-progress', 'answered', 'closed')),
    on_date     date not null,
    note        text
);
create index need_status_need on need_status (need, on_date, id);
create table need_answer (
    id          bigint generated always as identity primary key,
    need        bigint not null references need (id) on delete cascade,
    on_date     date not null,
    text        text not null,
    by_whom     text not null
);
create index need_answer_need on need_answer (need);
select keep_register('need', 2, '{id}', 'need', 'id');
select keep_register('need_status', 3, '{id}', 'need', 'need');
select keep_register('need_answer', 3, '{id}', 'need', 'need');

-- Where each need stood on a day; without a step it is open since it was raised.
create function need_standing(day date)
    returns table (need bigint, status text, since date)
    language sql stable parallel safe
as $$
  select n.id, coalesce(s.status, 'open'), coalesce(s.on_date, n.raised_on)
  from need n
  left join lateral (select status, on_date from need_status s where s.need = n.id and s.on_date <= day
                     order by s.on_date desc, s.id desc limit 1) s on true
  where n.raised_on <= day
$$;

-- Contacts. Where the official is known, the contact is theirs too, so that it can be erased with the rest.
create table contact (
    id          bigint generated always as identity primary key,
    engagement  text references engagement (key) on delete set null,
    person_id   bigint references person (id) on delete set null,
    on_date     date not null,
    channel     text not null check (channel in ('phone', 'email', 'letter', 'visit', 'meeting', 'other')),
    by_whom     text,                          -- who of the delegation
    summary     text
);
create index contact_engagement on contact (engagement, on_date);
create index contact_person on contact (person_id, on_date);
select keep_register('contact', 2, '{id}', 'contact', 'id', '{summary,by_whom}', 'person_id');

create function contact_person() returns trigger
    language plpgsql
as $$
begin
  if new.engagement is not null and (new.person_id is null or tg_op = 'UPDATE' and new.engagement is distinct from old.engagement) then
    new.person_id := (select e.person_id from engagement e where e.key = new.engagement);
  end if;
  return new;
end
$$;
create trigger person before insert or update of engagement on contact for each row execute function contact_person();

-- Whoever turns out to be the official takes over the contacts that were noted before the name was known.
create function engagement_contacts() returns trigger
    language plpgsql
as $$
begin
  update contact set person_id = new.person_id where engagement = new.key and person_id is null;
  return null;
end
$$;
create trigger contacts after update of person_id on engagement for each row
  when (not restoring() and new.person_id is not null and new.person_id is distinct from old.person_id)
  execute function engagement_contacts();

-- Invitations to events and what became of them; the events themselves are kept elsewhere.
create table invitation (
    id          bigint generated always as identity primary key,
    event       text not null references event (key) on delete cascade,
    engagement  text not null references engagement (key) on delete cascade,
    invited_on  date not null,
    answer      text check (answer in ('accepted', 'declined')),   -- null: no answer yet
    attended    boolean,                                           -- null: not noted
    note        text,
    unique (event, engagement)
);
create index invitation_engagement on invitation (engagement);
select keep_register('invitation', 3, '{id}', 'invitation', 'id');

-- Lists kept by name: what they look for, not whom they found.
create table saved_list (
    id          bigint generated always as identity primary key,
    name        text not null,
    account     bigint,                        -- null: whoever sits at the machine
    author      text not null,
    shared      boolean not null default false,
    criteria    jsonb not null,
    at          timestamptz not null default now()
);
create index saved_list_account on saved_list (account);

-- Which names left, for whom and when; the journal keeps it.
create table list_export (
    id          bigint generated always as identity primary key,
    list        text not null,
    criteria    text not null,
    format      text not null,
    on_date     date not null,                 -- the day that the list is of
    row_count   integer not null
);
select keep_register('list_export', 0, '{id}', 'export', 'id');

-- Erasing a person: their rows and what the journal says of them go, their engagements stay without a name. Where their name
-- was written into a text that stays, it is struck out, in the journal too: nothing else of an entry can ever change.

create function strike_out(words text, patterns text[]) returns text
    language plpgsql immutable
as $$
declare
  pattern text;
begin
  foreach pattern in array patterns loop
    words := regexp_replace(words, pattern, '[nom effacé]', 'gi');
  end loop;
  return words;
end
$$;

create function strike_out(whole jsonb, patterns text[]) returns jsonb
    language sql immutable
as $$
  select case jsonb_typeof(whole)
    when 'object' then (select coalesce(jsonb_object_agg(key, strike_out(value, patterns)), '{}') from jsonb_each(whole))
    when 'array' then (select coalesce(jsonb_agg(strike_out(value, patterns) order by place), '[]')
                       from jsonb_array_elements(whole) with ordinality x (value, place))
    when 'string' then to_jsonb(strike_out(whole #>> '{}', patterns))
    else whole
  end
$$;

-- The ways in which a person is named in a text: first and last names in any turn, with and without accents, e-mail, telephone.
-- A name of a single word names too much to be struck out.
create function name_patterns(of_person bigint) returns text[]
    language sql stable
as $$
  with
  p as (select * from person where id = of_person),
  words as (
    select w.words, cardinality(w.words) as size
    from p, lateral (select regexp_split_to_array(trim(p.full_name), '\s+') as words) w
  ),
  names as (
    select array_to_string(words[i:size] || words[1:i - 1], ' ') as name from words, generate_series(1, size) i where size > 1
    union
    select email from p where email is not null
    union
    select phone from p where length(regexp_replace(phone, '\D', '', 'g')) >= 6
  ),
  spelt as (
    select name from names
    union
    select unaccent(name) from names
  )
  select coalesce(array_agg('(?<![[:alnum:]])' || regexp_replace(regexp_replace(name, '([][(){}.*+?^$|\\-])', '\\\1', 'g'), '\s+', '[\s,]+', 'g')
                            || '(?![[:alnum:]])' order by length(name) desc, name), '{}')
  from spelt
$$;

create function struck_names() returns text[]
    language sql stable
as $$
  select nullif(current_setting('atlas.struck_names', true), '')::text[]
$$;

create or replace function journal_is_for_good() returns trigger
    language plpgsql
as $$
declare
  struck text[] := struck_names();
begin
  if tg_op = 'UPDATE' and tg_table_name = 'journal' and struck is not null then
    if to_jsonb(new) = to_jsonb(old) || jsonb_build_object(
         'why', strike_out(old.why, struck),
         'before', strike_out(old.before, struck), 'after', strike_out(old.after, struck)) then
      return new;
    end if;
  end if;
  raise exception 'the journal is only ever added to' using errcode = 'integrity_constraint_violation';
end
$$;

create or replace function journal_personal_is_kept() returns trigger
    language plpgsql
as $$
declare
  struck text[] := struck_names();
begin
  if tg_op = 'DELETE' and nullif(current_setting('atlas.erase_person', true), '')::bigint = old.person then
    return old;
  end if;
  -- what was noted of their contacts before it was known of whom
  if tg_op = 'DELETE' and old.person is null then
    if exists (select from journal j
               where j.id = old.entry and j.table_name = 'contact'
                 and j.row_key ->> 'id' = any (nullif(current_setting('atlas.erase_contacts', true), '')::text[])) then
      return old;
    end if;
  end if;
  if tg_op = 'UPDATE' and struck is not null then
    if to_jsonb(new) = to_jsonb(old) || jsonb_build_object(
         'before', strike_out(old.before, struck), 'after', strike_out(old.after, struck)) then
      return new;
    end if;
  end if;
  raise exception 'what the journal says of a person goes only when the person is erased'
    using errcode = 'integrity_constraint_violation';
end
$$;

-- The free texts of this part, where a name may stand.
create function strike_from_texts(patterns text[]) returns integer
    language plpgsql
as $$
declare
  place record;
  struck integer := 0;
  touched integer;
begin
  for place in
    select * from (values
      ('need', 'title'), ('need', 'text'), ('need_status', 'note'), ('need_answer', 'text'), ('need_answer', 'by_whom'),
      ('contact', 'summary'), ('contact', 'by_whom'), ('confirmation', 'source'), ('invitation', 'note'), ('person', 'remarks'),
      ('engagement', 'source'), ('engagement', 'mandate_label'), ('list_export', 'list'), ('list_export', 'criteria'),
      ('saved_list', 'name')) x (table_name, column_name)
  loop
    execute format('update %1$I set %2$I = strike_out(%2$I, $1) where %2$I is distinct from strike_out(%2$I, $1)',
                   place.table_name, place.column_name) using patterns;
    get diagnostics touched = row_count;
    struck := struck + touched;
  end loop;
  update saved_list set criteria = strike_out(criteria, patterns) where criteria is distinct from strike_out(criteria, patterns);
  get diagnostics touched = row_count;
  return struck + touched;
end
$$;

-- Erases a person. Gives what it came to; "remaining": tables of other parts where the name still stands, for somebody to look at.
create function erase_person(of_person bigint) returns jsonb
    language plpgsql
as $$
declare
  patterns text[] := name_patterns(of_person);
  engagements integer;
  contacts integer;
  texts integer;
  entries integer;
  watched text;
  found integer;
  remaining jsonb := '[]';
begin
  perform set_config('atlas.erase_person', of_person::text, true);
  perform set_config('atlas.erase_contacts',
    coalesce((select array_agg(distinct row_key ->> 'id') from journal j join journal_personal p on p.entry = j.id
              where j.table_name = 'contact' and p.person = of_person), '{}')::text, true);
  perform set_config('atlas.struck_names', patterns::text, true);
  perform set_config('atlas.why', strike_out(coalesce(current_setting('atlas.why', true), ''), patterns), true);
  -- what was said goes first, while it is known of whom: so the journal's own note of it goes too
  update contact set summary = null, by_whom = null where person_id = of_person;
  get diagnostics contacts = row_count;
  delete from contact where person_id = of_person and engagement is null;
  update contact set person_id = null where person_id = of_person;
  update engagement set person_id = null where person_id = of_person;
  get diagnostics engagements = row_count;
  update batch_change set
    before = case when (before ->> 'person_id')::bigint = of_person then before || '{"person_id": null}' else before end,
    after = case when (after ->> 'person_id')::bigint = of_person then after || '{"person_id": null}' else after end
  where table_name = 'engagement' and of_person in ((before ->> 'person_id')::bigint, (after ->> 'person_id')::bigint);
  delete from batch_change where table_name = 'person' and (row_key ->> 0)::bigint = of_person;
  delete from person where id = of_person;
  texts := strike_from_texts(patterns);
  delete from journal_personal p
  where person = of_person
     or person is null and exists (select from journal j
                                   where j.id = p.entry and j.table_name = 'contact'
                                     and j.row_key ->> 'id' = any (current_setting('atlas.erase_contacts')::text[]));
  get diagnostics entries = row_count;
  if patterns <> '{}' then
    update journal_personal set before = strike_out(before, patterns), after = strike_out(after, patterns)
    where before is distinct from strike_out(before, patterns) or after is distinct from strike_out(after, patterns);
    update journal set why = strike_out(why, patterns), before = strike_out(before, patterns), after = strike_out(after, patterns)
    where why is distinct from strike_out(why, patterns)
       or before is distinct from strike_out(before, patterns) or after is distinct from strike_out(after, patterns);
    for watched in
      select name from journal_table
      union select unnest('{batch,batch_notice,batch_row,batch_change,load_report,dataset,indicator}'::text[]) order by 1
    loop
      execute format('select count(*) from %I t where exists (select from unnest($1) p where t::text ~* p)', watched)
      into found using patterns;
      if found > 0 then remaining := remaining || jsonb_build_object('table', watched, 'rows', found); end if;
    end loop;
  end if;
  perform set_config('atlas.struck_names', '', true);
  perform set_config('atlas.erase_person', '', true);
  perform set_config('atlas.erase_contacts', '', true);
  return jsonb_build_object('engagements', engagements, 'contacts', contacts, 'texts', texts, 'entries', entries,
                            'remaining', remaining);
end
$$;
