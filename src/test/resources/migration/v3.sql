-- What batches left, from the third version on.
insert into batch (id, kind, target, dataset, file_name, sha256, fingerprint, plan, counts) values
  (1, 'facts', 'contracts', 'essai', 'contrats.csv', 'ef', 'f', '{"target": "contracts"}', '{"read": 2}');
insert into batch_notice (batch, line, kind, code, sentence) values (1, 3, 'corrected', 'french-date', 'Date française lue.');
insert into batch_row values (1, 'rennes-2019', '{"contract": "rennes-2019", "title": "CTAI de Rennes Métropole"}');
insert into file_shape (fingerprint, target, plan) values ('f', 'contracts', '{"target": "contracts"}');
update engagement set mandate = 'autre', mandate_label = 'Délégué spécial' where key = 'e-twice';
