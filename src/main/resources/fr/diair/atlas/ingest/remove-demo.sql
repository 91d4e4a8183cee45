-- contacts with officials who do not exist go with them
delete from contact c using engagement e where e.key = c.engagement and e.demo and c.person_id is null;
delete from engagement where demo;
delete from funding where demo;
delete from action where demo;
delete from event where demo;
delete from contract where demo;
delete from indicator_value v using indicator i where i.code = v.indicator and i.demo;
delete from indicator_series s using indicator i where i.code = s.indicator and i.demo;
delete from indicator where demo;
delete from dataset where demo;
