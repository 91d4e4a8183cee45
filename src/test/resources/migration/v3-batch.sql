-- The changes of that batch, noted by the database of that version.
select set_config('atlas.batch', '1', true);
insert into contract (key, title, year) values ('nantes-2019', 'CTAI de Nantes', 2019);
insert into contract_signatory values ('nantes-2019', 'commune', '35238', '2019-01-01', 'Ville');
insert into funding (contract, year, stage, amount_cents, funder, source) values ('nantes-2019', 2019, 'planned', 100, 'État', 'lot');
update contract set title = 'CTAI de Rennes, avenant', year = 2018 where key = 'rennes-2019';
update engagement set person_id = 1, to_date = '2019-12-01' where key = 'e-brest';
update action set spent_cents = 2000000, beneficiaries_reached = 50 where key = 'a-langue';
delete from contract_status where contract = 'rennes-2019' and on_date is null;
delete from event_participant where commune_code = '29019';
