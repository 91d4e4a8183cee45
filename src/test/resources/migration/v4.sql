-- Figures, from the fourth version on.
insert into indicator (code, label, definition, unit, kind, direction, decimals) values
  ('logements', 'Logements', 'Nombre de logements', 'logements', 'count', 'capacity', 0),
  ('taux', 'Taux', 'Part', '%', 'other', 'need', 1);
insert into indicator_series values ('logements', '2019', 'commune', 2019, '2019-01-01', '2019-12-31', 'INSEE', 'Licence Ouverte');
insert into indicator_value values ('logements', '2019', 'commune', 2019, '35238', 'value', 130000), ('logements', '2019', 'commune', 2019, '29019', 'secret', null);
call refresh_indicators();
