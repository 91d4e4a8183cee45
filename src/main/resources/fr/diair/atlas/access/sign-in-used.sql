-- an administrator who can sign in
select exists (select from account where active and role = 'administrator' and (password is not null or subject is not null))
