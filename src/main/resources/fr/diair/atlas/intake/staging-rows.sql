-- without the name of a person, and without where a name led
insert into batch_row (batch, key, cells)
select :batch, row_key, cells::jsonb - 'person' from intake_row where state = 'taken'
