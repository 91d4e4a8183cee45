delete from engagement where demo;
delete from funding where demo;
delete from action where demo;
delete from event where demo;
delete from contract where demo;
delete from dataset where demo;
