-- Who may do what. Without an administrator in it, this machine alone is served.
create table account (
    id             bigint generated always as identity primary key,
    login          text unique,            -- an e-mail address in lower case; null: the person was erased
    name           text not null,
    role           text not null check (role in ('reader', 'contributor', 'administrator')),
    active         boolean not null default true,
    password       text,                   -- PHC string of Argon2id; null: none was chosen yet, or signs in elsewhere
    subject        text unique,            -- issuer and subject of OpenID Connect
    created_at     timestamptz not null default now(),
    last_sign_in   timestamptz,
    check (login = lower(login)),
    check (login is not null or not active)
);

-- Sessions are ended by removing them. The browser has the token, the table its SHA-256 only.
create table account_session (
    id             bigint generated always as identity primary key,
    token_sha256   bytea not null unique,
    account        bigint not null references account (id) on delete cascade,
    created_at     timestamptz not null default now(),
    last_seen      timestamptz not null default now(),
    browser        text not null default ''
);
create index account_session_account on account_session (account);

-- Links that work once: to make the first account, to accept an invitation, to choose a new password.
create table account_link (
    token_sha256   bytea primary key,
    account        bigint unique references account (id) on delete cascade,   -- null: makes the first administrator
    kind           text not null check (kind in ('first', 'invitation', 'reset')),
    created_at     timestamptz not null default now(),
    check ((account is null) = (kind = 'first'))
);
