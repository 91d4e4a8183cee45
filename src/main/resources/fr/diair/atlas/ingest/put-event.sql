insert into event (key, kind, title, on_date, place_level, place_code, code_date, participants, contract, source, demo,
  starts_at, ends_at, address, longitude, latitude, status, cancelled_on, cancel_reason, organiser, description, programme)
values (:key, :kind, :title, :date, :level, :code, :codeDate, :participants, :contract, :source, :demo,
  :startsAt, :endsAt, :address, :longitude, :latitude, :status, :cancelledOn, :cancelReason, :organiser, :description, :programme)
on conflict (key) do update set kind = excluded.kind, title = excluded.title, on_date = excluded.on_date,
  place_level = excluded.place_level, place_code = excluded.place_code, code_date = excluded.code_date,
  participants = excluded.participants, contract = excluded.contract, source = excluded.source, demo = excluded.demo,
  -- a file that is silent takes nothing away that somebody wrote; hours go together
  starts_at = coalesce(excluded.starts_at, event.starts_at),
  ends_at = case when excluded.starts_at is null then event.ends_at else excluded.ends_at end,
  organiser = coalesce(excluded.organiser, event.organiser),
  description = coalesce(excluded.description, event.description),
  programme = coalesce(excluded.programme, event.programme),
  -- where exactly in another place, nobody said
  address = coalesce(excluded.address, case when (event.place_level, event.place_code) = (excluded.place_level, excluded.place_code)
                                            then event.address end),
  longitude = coalesce(excluded.longitude, case when (event.place_level, event.place_code) = (excluded.place_level, excluded.place_code)
                                                then event.longitude end),
  latitude = coalesce(excluded.latitude, case when (event.place_level, event.place_code) = (excluded.place_level, excluded.place_code)
                                              then event.latitude end),
  status = coalesce(excluded.status, event.status),
  cancelled_on = case when excluded.status <> 'cancelled' then null else coalesce(excluded.cancelled_on, event.cancelled_on) end,
  cancel_reason = case when excluded.status <> 'cancelled' then null else coalesce(excluded.cancel_reason, event.cancel_reason) end
