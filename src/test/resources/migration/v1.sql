-- A delegation's database as the first Atlas kept it: at least one row in every table.
insert into dataset (code, title, source, licence, data_date, demo, row_count, sha256) values
  ('contracts', 'Contrats', 'Sources publiques', 'Licence Ouverte', '2019-12-31', false, 2, 'ab'),
  ('demo', 'Démonstration', 'Atlas', 'aucune', '2019-12-31', true, 1, 'cd');
insert into load_report (dataset, counts, notices) values ('data', '{"contracts.csv": {"read": 2}}', '[]');
update data_version set version = 7;
insert into territory (level, code, vintage, name, kind, departement_code, region_code, epci_code, chef_lieu, population, population_year) values
  ('region', '53', 2019, 'Bretagne', null, null, '53', null, '35238', 3329395, 2016),
  ('departement', '35', 2019, 'Ille-et-Vilaine', null, '35', '53', null, '35238', 1060199, 2016),
  ('epci', '243500139', 2019, 'Rennes Métropole', 'METRO', '35', '53', null, null, 443192, 2016),
  ('commune', '35238', 2019, 'Rennes', null, '35', '53', '243500139', null, 216268, 2016),
  ('commune', '29019', 2019, 'Brest', null, null, '53', null, null, 139342, 2016),
  ('commune', '01033', 2019, 'Valserhône', null, null, null, null, null, null, null);
insert into movement (level, on_date, kind, from_code, from_name, to_code, to_name) values
  ('commune', '2019-01-01', 'merge', '01091', 'Châtillon-en-Michaille', '01033', 'Valserhône');
insert into filiation (level, code, name, from_date, to_date, shown_code, main, same_territory) values
  ('commune', '35238', 'Rennes', null, null, '35238', true, true),
  ('commune', '29019', 'Brest', null, null, '29019', true, true),
  ('commune', '01033', 'Valserhône', '2019-01-01', null, '01033', true, true),
  ('commune', '01091', 'Châtillon-en-Michaille', null, '2019-01-01', '01033', true, false),
  ('epci', '243500139', 'Rennes Métropole', null, null, '243500139', true, true);
insert into boundary_version (id, vintage, shown_vintage, quality, source, licence) values ('v-1', 2019, 2019, 'approximate', 'essai', 'MIT');
insert into boundary_current (version) values ('v-1');
insert into boundary_received values ('v-1', '35238', 'Rennes', st_multi(st_makeenvelope(-1.75, 48.05, -1.6, 48.15, 4326)));
insert into boundary values ('v-1', 'commune', '35238', 5e7, st_setsrid(st_makepoint(-1.68, 48.11), 4326), st_multi(st_makeenvelope(-1.75, 48.05, -1.6, 48.15, 4326)));
insert into boundary_band values ('v-1', 'commune', 0, '35238', st_multi(st_transform(st_makeenvelope(-1.75, 48.05, -1.6, 48.15, 4326), 3857)));
insert into neighbour values ('v-1', 'commune', '35238', '29019');
insert into tile values ('v-1', 'commune', 0, 0, 0, '\x1f8b');
insert into tile_zoom values ('v-1', 'commune', 0);
insert into person (full_name) values ('Éléonore D''Essai'), ('Personne Fictive'), ('Personne Fictive');
insert into engagement (key, person_id, mandate, commune_code, code_date, from_date, to_date, source, demo) values
  ('e-rennes', 1, 'maire', '35238', '2019-01-01', '2018-03-12', null, 'liste de 2018', false),
  ('e-brest', 2, 'adjoint', '29019', '2019-01-01', null, '2019-10-01', 'liste de 2018', false),
  ('e-former', null, 'maire', '01091', '2018-06-01', '2018-06-01', null, 'démonstration', true),
  ('e-twice', 3, 'conseiller', '35238', '2019-01-01', '2019-02-01', null, 'liste de 2018', false);
insert into contract (key, title, year, demo) values ('rennes-2019', 'CTAI de Rennes Métropole', 2019, false), ('brest-2020', 'CTAI de Brest', 2020, true);
insert into contract_signatory values
  ('rennes-2019', 'epci', '243500139', '2019-09-20', 'Rennes Métropole'), ('rennes-2019', 'commune', '35238', '2019-09-20', 'Ville de Rennes'),
  ('brest-2020', 'commune', '29019', '2019-01-01', 'Ville de Brest');
insert into contract_status (contract, level, code, status, on_date, source) values
  ('rennes-2019', 'epci', '243500139', 'talks', null, 'presse'), ('rennes-2019', 'epci', '243500139', 'signed', '2019-09-20', 'site'),
  ('brest-2020', 'commune', '29019', 'preparation', '2019-11-01', 'site');
-- two sources that contradict one another
insert into funding (contract, year, stage, amount_cents, funder, source, demo) values
  ('rennes-2019', 2019, 'planned', 30000000, 'État', 'convention', false), ('rennes-2019', 2019, 'planned', 28000000, 'État', 'presse', false),
  ('rennes-2019', 2019, 'paid', 0, 'État', 'tableau', false), ('brest-2020', 2020, 'committed', 12345678, 'Métropole', 'tableau', true);
insert into action (key, contract, field, title, carrier, place_level, place_code, code_date, planned_start, planned_end, started_on, ended_on, status,
  beneficiaries_planned, beneficiaries_reached, reached_state, planned_cents, spent_cents, reported_on, source, demo) values
  ('a-langue', 'rennes-2019', 'langue', 'Cours de français', 'CCAS', 'commune', '35238', '2019-01-01', '2019-10-01', '2020-06-30', '2019-10-07', null, 'started',
   120, 45, 'value', 5000000, 1200000, '2019-12-31', 'bilan', false),
  ('a-alone', null, 'logement', 'Bail glissant', 'Association', 'commune', '01091', '2018-06-01', null, null, null, null, 'planned',
   null, null, 'secret', null, null, '2019-12-31', 'démonstration', true);
insert into event (key, kind, title, on_date, place_level, place_code, code_date, participants, contract, source, demo) values
  ('ev-journee', 'exchange-day', 'Journée d''échanges', '2019-10-03', 'epci', '243500139', '2019-01-01', 80, 'rennes-2019', 'programme', false),
  ('ev-visite', 'visit', 'Visite', '2019-11-12', 'commune', '29019', '2019-01-01', null, null, 'agenda', true);
insert into event_participant values ('ev-journee', '35238', '2019-01-01'), ('ev-journee', '29019', '2019-01-01');
