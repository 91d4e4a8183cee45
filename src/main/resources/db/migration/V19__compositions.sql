-- Pictures that people composed: kept as what was asked for; published as what was drawn on a day.

create table composition_kept (
    key          text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    title        text not null,
    composition  jsonb not null,
    published    boolean not null default false,
    removed      boolean not null default false,   -- out of the gallery, and of its link; what was published of it stays
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now()
);
select keep_register('composition_kept', 0, '{key}', 'composition', 'key');

-- What a link shows: never drawn anew but by whoever publishes again. Not in the journal, which says who did it and when.
create table composition_snapshot (
    key          text primary key references composition_kept (key) on delete cascade,
    title        text not null,
    alternative  text not null,
    source       text not null,
    link         text not null,                    -- of the living map
    width        int not null,                     -- of the picture shown, in pixels
    height       int not null,
    svg          bytea not null,
    png          bytea not null,
    pdf          bytea not null,
    thumbnail    bytea not null,
    on_date      date,
    data_version bigint not null,
    boundaries   text not null,
    demo         boolean not null,
    approximate  boolean not null,
    published_at timestamptz not null default now()
);

-- Small pictures for the gallery, of what is kept now; made again when that changes.
create table composition_thumbnail (
    key          text primary key references composition_kept (key) on delete cascade,
    drawn_of     text not null,                    -- the composition and the data that it shows
    png          bytea not null
);

-- House styles, by administrators.
create table composition_template (
    key          text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name         text not null,
    accent       text check (accent ~ '^#[0-9a-f]{6}$'),
    mentions     text,
    logo         bytea,                            -- PNG, drawn anew from what was sent
    logo_says    text
);
select keep_register('composition_template', 0, '{key}', 'template', 'key');

select watch_sources();
