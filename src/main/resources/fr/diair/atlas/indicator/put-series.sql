with
placed as (
  insert into indicator_place (place, indicator, period, level, vintage)
  values (:place, :indicator, :period, :level, :vintage)
)
insert into indicator_series as known (indicator, period, level, vintage, period_from, period_to, source, licence)
values (:indicator, :period, :level, :vintage, :from, :to, :source, :licence)
on conflict (indicator, period, level, vintage) do update set source = excluded.source, licence = excluded.licence
where (known.source, known.licence) is distinct from (excluded.source, excluded.licence)
