-- Actions followed day by day: where they take place, their milestones, their dated states with the reason of each, and how far
-- they are. What holds on a day is said by action_standing, and by nothing else.

alter table action add column description text;
alter table action add column partners text;
alter table action add column longitude double precision check (longitude between -180 and 180);
alter table action add column latitude double precision check (latitude between -90 and 90);
alter table action add column planned_state text check (planned_state in ('value', 'unavailable', 'secret'));  -- null: as the number says
alter table action add constraint action_point check ((longitude is null) = (latitude is null));
alter table action add constraint action_planned_state
    check (beneficiaries_planned is null or planned_state is null or planned_state = 'value');
alter table action drop constraint action_status_check;
alter table action add constraint action_status_check
    check (status in ('planned', 'started', 'blocked', 'done', 'late', 'abandoned'));

-- Other places of an action, besides its own.
create table action_other_place (
    action       text not null references action (key) on delete cascade,
    level        text not null check (level in ('commune', 'epci')),
    code         text not null,
    code_date    date not null,          -- the code was in force that day: never rewritten
    primary key (action, level, code)
);

-- What is to be reached, in order.
create table milestone (
    id           bigint generated always as identity primary key,
    action       text not null references action (key) on delete cascade,
    title        text not null,
    due_on       date,
    reached_on   date,
    rank         integer not null default 1 check (rank >= 0),
    weight       integer not null default 1 check (weight > 0),
    demo         boolean not null default false
);
create index milestone_action on milestone (action);

-- The states that were declared, each with its day and its reason.
create table action_status (
    id           bigint generated always as identity primary key,
    action       text not null references action (key) on delete cascade,
    status       text not null check (status in ('planned', 'started', 'blocked', 'done', 'abandoned')),
    on_date      date not null,
    reason       text not null,
    demo         boolean not null default false
);
create index action_status_action on action_status (action, on_date, id);

-- A progress that somebody states in the place of the computed one, from a day on.
create table action_progress (
    id           bigint generated always as identity primary key,
    action       text not null references action (key) on delete cascade,
    percent      double precision check (percent between 0 and 100),   -- null: back to the computed one
    on_date      date not null,
    reason       text not null,
    demo         boolean not null default false
);
create index action_progress_action on action_progress (action, on_date, id);

select keep_register('action_other_place', 3, '{action,level,code}', 'action', 'action');
select keep_register('milestone', 3, '{id}', 'action', 'action');
select keep_register('action_status', 3, '{id}', 'action', 'action');
select keep_register('action_progress', 3, '{id}', 'action', 'action');
-- an import that changes a state writes its history: undoing the import undoes that too
select watch_changes('action_status', 'id');

create function action_history_last(of_action text) returns action_status
    language sql stable
as $$
  select * from action_status where action = of_action order by on_date desc, id desc limit 1
$$;

-- The declared status follows the history, and so do the days of beginning and end that the history tells.
create function action_follows_history() returns trigger
    language plpgsql
as $$
declare
  was action_status;
  last action_status;
  of_action text;
begin
  if tg_op <> 'INSERT' then was := old; end if;
  if tg_op = 'DELETE' then of_action := old.action; else of_action := new.action; end if;
  last := action_history_last(of_action);
  update action a set status = n.status, started_on = n.started_on, ended_on = n.ended_on
  from (
    select key,
           coalesce(last.status, case when ended is not null and status = 'abandoned' then 'abandoned'
                                      when ended is not null then 'done'
                                      when started is not null then 'started' else 'planned' end) as status,
           coalesce(started, (select min(s.on_date) from action_status s where s.action = of_action and s.status = 'started')) as started_on,
           case when last.status in ('done', 'abandoned') then coalesce(ended, last.on_date)
                when ended > last.on_date or last.id is null then ended end as ended_on
    from (select key, status,
                 -- a day that the row gave goes with it
                 case when was.status = 'started' and was.on_date = started_on then null else started_on end as started,
                 case when was.status in ('done', 'abandoned') and was.on_date = ended_on then null else ended_on end as ended
          from action where key = of_action) known
  ) n
  where a.key = n.key and (a.status, a.started_on, a.ended_on) is distinct from (n.status, n.started_on, n.ended_on);
  return null;
end
$$;
create trigger follow after insert or update or delete on action_status for each row
  when (not restoring()) execute function action_follows_history();

-- "Late" is computed: who declares it says that the action is under way, or still planned.
create function action_declared(status text, started_on date) returns text
    language sql immutable parallel safe
as $$
  select case when status = 'late' then case when started_on is null then 'planned' else 'started' end else status end
$$;

-- A status that was changed elsewhere than in the history (an import, the row itself) is written into it, once all is done.
create function action_history_follows() returns trigger
    language plpgsql
as $$
declare
  is_now action;
  last action_status;
  declared text;
  of_batch text := nullif(current_setting('atlas.batch', true), '');
  day date;
begin
  select * into is_now from action where key = new.key;
  if not found then return null; end if;
  declared := action_declared(is_now.status, is_now.started_on);
  last := action_history_last(new.key);
  if last.status is not distinct from declared then return null; end if;
  if tg_op = 'UPDATE' then
    if last.id is null and action_declared(old.status, old.started_on) = declared then return null; end if;
  end if;
  day := coalesce(case when declared in ('done', 'abandoned') then is_now.ended_on
                       when declared = 'started' and last.id is null then is_now.started_on end,
                  case when of_batch is not null or tg_op = 'INSERT' then is_now.reported_on end,
                  current_date);
  insert into action_status (action, status, on_date, reason, demo)
  values (new.key, declared, greatest(day, last.on_date),
          coalesce(nullif(current_setting('atlas.why', true), ''),
                   case when of_batch is not null then 'Import n° ' || of_batch else 'État déclaré dans les données' end),
          is_now.demo);
  return null;
end
$$;
create constraint trigger follow_insert after insert on action deferrable initially deferred
    for each row when (not restoring() and new.status = 'blocked') execute function action_history_follows();
create constraint trigger follow_update after update on action deferrable initially deferred
    for each row when (not restoring() and old.status is distinct from new.status) execute function action_history_follows();

-- What happened to an action, day by day: declared states, and the beginning and the end that its row tells.
create view action_step as
select action, on_date, status, reason, id from action_status
union all
select key, started_on, 'started', null, -1 from action where started_on is not null
union all
select key, ended_on, case when status = 'abandoned' then 'abandoned' else 'done' end, null, 0 from action where ended_on is not null;

-- How far an action is, from 0 to 1, and what that is computed from. The first that is known:
--   milestones     weight of the milestones reached / weight of all
--   secret         the beneficiaries are secret: no progress is told
--   beneficiaries  reached / planned, at most 1
--   time           days since the beginning / days from the beginning to the planned end, at most 1: an estimate
--   none           nothing is known: null
create function action_progress_of(weight bigint, weight_reached bigint, planned integer, reached integer, state text,
                                   begun date, planned_end date, until date)
    returns table (computed double precision, basis text)
    language sql immutable parallel safe
as $$
  select case b.basis when 'milestones' then least(1, weight_reached::double precision / weight)
                      when 'beneficiaries' then least(1, reached::double precision / planned)
                      when 'time' then least(1, (until - begun)::double precision / (planned_end - begun)) end,
         b.basis
  from (select case when weight > 0 then 'milestones'
                    when state = 'secret' then 'secret'
                    when planned > 0 and reached is not null and state = 'value' then 'beneficiaries'
                    when begun <= until and begun < planned_end then 'time'
                    else 'none' end as basis) b
$$;

-- Where each action stands on a day.
--   status            planned, started, blocked, done, abandoned, or late: planned or started, and its day is past
--   since, reason     of the last change of the declared state by that day
--   due, days_late    the day by which it should have begun, or ended; null once it ended
--   measured          whether progress comes from something counted or stated, rather than from the time that went by
create function action_standing(day date)
    returns table (action text, declared text, status text, since date, reason text, begun date, ended date, due date, days_late integer,
                   milestones bigint, milestones_reached bigint, reached integer, reached_state text, counted boolean,
                   computed double precision, basis text, override double precision, override_on date, override_reason text,
                   progress double precision, measured boolean)
    language sql stable parallel safe
as $$
  select a.key, s.declared, case when l.days_late > 0 and s.declared <> 'blocked' then 'late' else s.declared end,
         s.since, s.reason, b.begun, case when s.declared in ('done', 'abandoned') then s.since end, d.due, l.days_late,
         m.milestones, m.milestones_reached, k.reached, k.reached_state, k.counted,
         p.computed, p.basis, o.percent / 100, o.on_date, o.reason,
         coalesce(o.percent / 100, p.computed),
         o.percent is not null or p.basis in ('milestones', 'beneficiaries')
  from action a
  -- the last step by that day
  left join lateral (
    select x.status, x.on_date, x.reason from action_step x
    where x.action = a.key and x.on_date <= day order by x.on_date desc, x.id desc limit 1
  ) x on true
  cross join lateral (select coalesce(x.status, 'planned') as declared, x.on_date as since, x.reason) s
  cross join lateral (
    select min(y.on_date) as begun from action_step y where y.action = a.key and y.status = 'started' and y.on_date <= day
  ) b
  cross join lateral (
    select case when s.declared in ('done', 'abandoned') then null
                when b.begun is null then coalesce(a.planned_start, a.planned_end) else a.planned_end end as due
  ) d
  cross join lateral (select greatest(0, coalesce(day - d.due, 0)) as days_late) l
  cross join lateral (
    select count(*) as milestones, count(*) filter (where m.reached_on <= day) as milestones_reached,
           coalesce(sum(m.weight), 0) as weight, coalesce(sum(m.weight) filter (where m.reached_on <= day), 0) as weight_reached
    from milestone m where m.action = a.key
  ) m
  -- what was counted later than the day says nothing of the day, unless the action had ended
  cross join lateral (select coalesce(a.reported_on <= day or a.ended_on <= day, false) as counted) c
  cross join lateral (
    select c.counted, case when c.counted then a.beneficiaries_reached end as reached,
           case when c.counted or a.reached_state = 'secret' then a.reached_state else 'unavailable' end as reached_state
  ) k
  cross join lateral action_progress_of(
    m.weight, m.weight_reached, a.beneficiaries_planned, k.reached,
    case when a.planned_state = 'secret' then 'secret' else k.reached_state end,
    b.begun, a.planned_end,
    -- time stands still once an action is blocked or given up; one that is done has come to its end
    case s.declared when 'done' then greatest(a.planned_end, s.since) when 'blocked' then s.since when 'abandoned' then s.since else day end
  ) p
  left join lateral (
    select q.percent, q.on_date, q.reason from action_progress q
    where q.action = a.key and q.on_date <= day order by q.on_date desc, q.id desc limit 1
  ) o on true
$$;

-- Every place of an action, its own first, where the vintage on show puts it.
create materialized view action_place_shown as
select p.action, p.level, p.code, p.code_date, p.main, f.shown_code, f.name as place_name
from (
  select key as action, place_level as level, place_code as code, code_date, true as main from action
  union all
  select o.action, o.level, o.code, o.code_date, false from action_other_place o
  join action a on a.key = o.action and (a.place_level, a.place_code) <> (o.level, o.code)
) p
join filiation f on f.level = p.level and f.code = p.code and f.main
 and (f.from_date is null or f.from_date <= p.code_date) and (f.to_date is null or p.code_date < f.to_date);
create unique index action_place_shown_key on action_place_shown (action, level, code);
create index action_place_shown_code on action_place_shown (level, shown_code);

-- Actions of each territory: each counts once wherever one of its places lies, at its own level and in what that belongs to;
-- never downwards.
create function action_territory(at_level text) returns table (action text, code text)
    language sql stable parallel safe
as $$
  select distinct p.action, c.code
  from action_place_shown p
  join territory t on t.level = p.level and t.code = p.shown_code
  cross join lateral (
    select case at_level
             when 'commune' then case when p.level = 'commune' then p.shown_code end
             when 'epci' then case when p.level = 'epci' then p.shown_code else t.epci_code end
             when 'departement' then t.departement_code else t.region_code end as code
  ) c
  where c.code is not null
$$;

-- Communes that took part in an event, hosted one, or carried an action, within the twelve months before a day.
create or replace function active_commune(day date) returns table (code text)
    language sql stable parallel safe
as $$
  select p.shown_code from event_participant_shown p join event e on e.key = p.event
  where e.on_date <= day and e.on_date > day - interval '12 months'
  union
  select shown_code from event_shown
  where place_level = 'commune' and on_date <= day and on_date > day - interval '12 months'
  union
  select p.shown_code from action_place_shown p join action a on a.key = p.action
  where p.level = 'commune' and a.started_on <= day and (a.ended_on is null or a.ended_on > day - interval '12 months')
$$;

-- From the dates of a row alone, for those who do not look at its history: an action that has no planned beginning is late once
-- its planned end is past.
create or replace function action_status_on(declared text, planned_start date, planned_end date, started_on date, ended_on date, day date)
    returns text
    language sql immutable parallel safe
as $$
  select case
    when ended_on <= day and declared = 'abandoned' then 'abandoned'
    when ended_on <= day then 'done'
    when started_on <= day and planned_end < day then 'late'
    when started_on <= day then 'started'
    when coalesce(planned_start, planned_end) < day then 'late'
    else 'planned'
  end
$$;
