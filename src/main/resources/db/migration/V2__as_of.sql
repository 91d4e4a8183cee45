-- The dated facts as they stood on a day. Codes stay those of the act; "shown" is where the vintage on show puts them:
-- kept ready by PostgreSQL, and refreshed at the end of each transaction that changes facts or filiations.

create materialized view engagement_shown as
select e.key, e.mandate, e.commune_code, f.name as commune_name, e.code_date, e.from_date, e.to_date, e.source, e.demo,
       f.shown_code, not f.same_territory as former
from engagement e
join filiation f on f.level = 'commune' and f.code = e.commune_code and f.main
 and (f.from_date is null or f.from_date <= e.code_date) and (f.to_date is null or e.code_date < f.to_date);

create materialized view contract_signatory_shown as
select s.contract, s.level, s.code, s.code_date, s.name, f.shown_code
from contract_signatory s
join filiation f on f.level = s.level and f.code = s.code and f.main
 and (f.from_date is null or f.from_date <= s.code_date) and (f.to_date is null or s.code_date < f.to_date);

create materialized view action_shown as
select a.*, f.shown_code, f.name as place_name
from action a
join filiation f on f.level = a.place_level and f.code = a.place_code and f.main
 and (f.from_date is null or f.from_date <= a.code_date) and (f.to_date is null or a.code_date < f.to_date);

create materialized view event_shown as
select e.*, f.shown_code, f.name as place_name
from event e
join filiation f on f.level = e.place_level and f.code = e.place_code and f.main
 and (f.from_date is null or f.from_date <= e.code_date) and (f.to_date is null or e.code_date < f.to_date);

create materialized view event_participant_shown as
select p.event, p.commune_code, f.shown_code
from event_participant p
join filiation f on f.level = 'commune' and f.code = p.commune_code and f.main
 and (f.from_date is null or f.from_date <= p.code_date) and (f.to_date is null or p.code_date < f.to_date);

create unique index engagement_shown_key on engagement_shown (key);
create index engagement_shown_code on engagement_shown (shown_code);
create unique index contract_signatory_shown_key on contract_signatory_shown (contract, level, code);
create index contract_signatory_shown_code on contract_signatory_shown (level, shown_code);
create unique index action_shown_key on action_shown (key);
create index action_shown_code on action_shown (place_level, shown_code);
create unique index event_shown_key on event_shown (key);
create index event_shown_code on event_shown (place_level, shown_code);
create unique index event_participant_shown_key on event_participant_shown (event, commune_code);
create index event_participant_shown_code on event_participant_shown (shown_code);

-- The usual order of a contract's steps.
create function status_rank(status text) returns smallint
    language sql immutable strict parallel safe
as $$
  select array_position(array['talks', 'preparation', 'letter', 'deliberation', 'signed', 'renewed', 'ended'], status)::smallint
$$;

-- A status of unknown day counts from 1 January of the contract's year, and never before an earlier step that is dated.
create view contract_status_dated as
select s.contract, s.level, s.code, s.status, s.on_date, s.source,
       coalesce(s.on_date,
                greatest(make_date(c.year, 1, 1),
                         (select max(o.on_date) from contract_status o
                          where o.contract = s.contract and status_rank(o.status) < status_rank(s.status)))) as counts_from
from contract_status s join contract c on c.key = s.contract;

-- Where each contract stands on a day; contracts not begun by then are absent.
create function contract_standing(day date)
    returns table (contract text, status text, on_date date)
    language sql stable parallel safe
as $$
  select distinct on (contract) contract, status, on_date
  from contract_status_dated
  where counts_from <= day
  order by contract, counts_from desc, status_rank(status) desc, on_date nulls last
$$;

-- Engagements declared on a day. A date of joining that is unknown counts as joined.
create function engagement_standing(day date)
    returns table (key text, shown_code text, former boolean)
    language sql stable parallel safe
as $$
  select key, shown_code, former from engagement_shown
  where (from_date is null or from_date <= day) and (to_date is null or to_date > day)
$$;

-- Communes that took part in an event, hosted one, or carried an action, within the twelve months before a day.
create function active_commune(day date) returns table (code text)
    language sql stable parallel safe
as $$
  select p.shown_code from event_participant_shown p join event e on e.key = p.event
  where e.on_date <= day and e.on_date > day - interval '12 months'
  union
  select shown_code from event_shown
  where place_level = 'commune' and on_date <= day and on_date > day - interval '12 months'
  union
  select shown_code from action_shown
  where place_level = 'commune' and started_on <= day and (ended_on is null or ended_on > day - interval '12 months')
$$;

-- The status of an action on a day, from its dates; the declared status only tells an abandonment from an end.
create function action_status_on(declared text, planned_start date, planned_end date, started_on date, ended_on date, day date)
    returns text
    language sql immutable parallel safe
as $$
  select case
    when ended_on <= day and declared = 'abandoned' then 'abandoned'
    when ended_on <= day then 'done'
    when started_on <= day and planned_end < day then 'late'
    when started_on <= day then 'started'
    when planned_start < day then 'late'
    else 'planned'
  end
$$;
