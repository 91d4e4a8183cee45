-- Events in full: hours, exact place, what is on and who holds it, how it stands, the contracts and documents it is about.
alter table event
    add column starts_at     text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),   -- local time of Paris
    add column ends_at       text check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    add column address       text,
    add column longitude     double precision check (longitude between -180 and 180),        -- drawn; else its territory says where
    add column latitude      double precision check (latitude between -90 and 90),
    add column description   text,
    add column programme     text,
    add column organiser     text,
    add column status        text check (status in ('planned', 'confirmed', 'held', 'cancelled')),   -- null: as its day says
    add column cancelled_on  date,
    add column cancel_reason text,
    add column internal      boolean,          -- true: for those who are signed in; null: public
    add constraint event_hours check (ends_at is null or starts_at is not null and starts_at < ends_at),
    add constraint event_point check ((longitude is null) = (latitude is null));

-- Contracts beside the one of the column "contract", which imports fill in.
create table event_contract (
    event        text not null references event (key) on delete cascade,
    contract     text not null references contract (key) on delete cascade,
    primary key (event, contract)
);
create index event_contract_contract on event_contract (contract);
create view event_contract_all as
select key as event, contract from event where contract is not null
union
select event, contract from event_contract;

create table event_document (
    id           bigint generated always as identity primary key,
    event        text not null references event (key) on delete cascade,
    title        text not null,
    url          text not null
);
create index event_document_event on event_document (event);

select keep_register('event_contract', 3, '{event,contract}', 'event', 'event');
select keep_register('event_document', 3, '{id}', 'event', 'event');

-- How an event stands on a day. Its cancellation is a fact of its own day, as far as that is known.
create function event_state_on(status text, cancelled_on date, on_date date, day date) returns text
    language sql immutable parallel safe
as $$
  select case
    when status = 'cancelled' and (on_date <= day or cancelled_on is null or cancelled_on <= day) then 'cancelled'
    when on_date <= day then 'past'
    else 'to-come'
  end
$$;

-- Every event, under the name that its place had.
create view event_placed as
select e.key, e.kind, e.title, e.on_date, e.starts_at, e.ends_at, e.place_level, e.place_code, e.code_date, e.address,
       e.longitude, e.latitude, e.description, e.programme, e.organiser, e.status, e.cancelled_on, e.cancel_reason,
       coalesce(e.internal, false) as internal, e.participants, e.contract, e.source, e.demo, e.revision,
       f.shown_code, f.name as place_name
from event e
join filiation f on f.level = e.place_level and f.code = e.place_code and f.main
 and (f.from_date is null or f.from_date <= e.code_date) and (f.to_date is null or e.code_date < f.to_date);

-- Those that count in public figures: what is cancelled did not take place, what is internal is nobody else's business.
drop materialized view event_shown;
create materialized view event_shown as
select key, kind, title, on_date, starts_at, ends_at, place_level, place_code, code_date, participants, contract, source, demo,
       shown_code, place_name
from event_placed
where status is distinct from 'cancelled' and not internal;

drop materialized view event_participant_shown;
create materialized view event_participant_shown as
select p.event, p.commune_code, f.shown_code
from event_participant p
join event e on e.key = p.event and e.status is distinct from 'cancelled' and e.internal is not true
join filiation f on f.level = 'commune' and f.code = p.commune_code and f.main
 and (f.from_date is null or f.from_date <= p.code_date) and (f.to_date is null or p.code_date < f.to_date);

create unique index event_shown_key on event_shown (key);
create index event_shown_code on event_shown (place_level, shown_code);
create unique index event_participant_shown_key on event_participant_shown (event, commune_code);
create index event_participant_shown_code on event_participant_shown (shown_code);

-- Addresses by which the calendars of people read all events. Like sessions: the table has the hash only, and they end by
-- being removed. Without an account: of whoever sits at this machine, as long as there are no accounts.
create table calendar_feed (
    id           bigint generated always as identity primary key,
    account      bigint references account (id) on delete cascade,
    token_sha256 bytea not null unique,
    created_at   timestamptz not null default now(),
    last_read    timestamptz,
    unique nulls not distinct (account)
);

-- Whether a row of a register was a fact on a day: begun, and not ended. Days that are unknown count; rows without any always do.
create function stands_on(watched text, one jsonb, day date) returns boolean
    language sql stable
as $$
  select case watched
    when 'engagement' then coalesce((one ->> 'from_date')::date <= day, true) and coalesce((one ->> 'to_date')::date > day, true)
    when 'contract' then exists (select from contract_status_dated s where s.contract = one ->> 'key' and s.counts_from <= day)
    when 'contract_signatory' then
      exists (select from contract_status_dated s where s.contract = one ->> 'contract' and s.counts_from <= day)
    when 'contract_status' then
      exists (select from contract_status_dated s
              where (s.contract, s.level, s.code, s.status) = (one ->> 'contract', one ->> 'level', one ->> 'code', one ->> 'status')
                and s.on_date is not distinct from (one ->> 'on_date')::date and s.counts_from <= day)
    when 'funding' then (one ->> 'year')::integer <= extract(year from day)
    -- an action is known once its contract has begun, at the latest from the day on which it was to begin
    when 'action' then
      coalesce(least((one ->> 'planned_start')::date, (one ->> 'started_on')::date) <= day, one ->> 'contract' is null)
      or exists (select from contract_status_dated s where s.contract = one ->> 'contract' and s.counts_from <= day)
    when 'event' then (one ->> 'on_date')::date <= day and one ->> 'status' is distinct from 'cancelled'
    when 'event_participant' then
      exists (select from event e where e.key = one ->> 'event' and e.on_date <= day and e.status is distinct from 'cancelled')
    else true
  end
$$;

-- A page of a register: rows that hold the given values and all the words looked for, in the order of some columns; as it stood
-- on a day when one is given.
create function register_page(watched text, filter jsonb, words text, orders text[], skip int, size int, day date)
    returns table (one jsonb, total bigint)
    language plpgsql stable
as $$
begin
  return query execute format(
    'select to_jsonb(t), count(*) over () from %1$I t
     where not exists (select from jsonb_each_text($1) f where to_jsonb(t) ->> f.key is distinct from f.value)
       and ($2 is null or plain_name(to_jsonb(t)::text) like ''%%'' || plain_name($2) || ''%%'')
       and ($5 is null or stands_on(%1$L, to_jsonb(t), $5))
     order by %2$s offset $3 limit $4',
    watched,
    (select string_agg(format('t.%I %s', ltrim(o, '-'), case when o like '-%' then 'desc nulls last' else 'asc nulls last' end), ', ' order by at)
     from unnest(orders) with ordinality x (o, at)))
  using filter, words, skip, size, day;
end
$$;
