insert into saved_list (name, account, author, shared, criteria)
values (:name, :account, :author, :shared, cast(:criteria as jsonb)) returning id
