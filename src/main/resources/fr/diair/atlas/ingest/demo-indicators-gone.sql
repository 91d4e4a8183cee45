-- what was fictitious before, and is not in the files that were just loaded
delete from indicator_value v using indicator i
where i.code = v.indicator and i.demo
  and not exists (
    select from indicator_received r join indicator_place p using (place)
    where (p.indicator, p.period, p.level, p.vintage, r.code) = (v.indicator, v.period, v.level, v.vintage, v.code));
delete from indicator_series s using indicator i
where i.code = s.indicator and i.demo
  and not exists (
    select from indicator_place p
    where (p.indicator, p.period, p.level, p.vintage) = (s.indicator, s.period, s.level, s.vintage));
delete from indicator i where i.demo and not exists (select from indicator_place p where p.indicator = i.code);
