-- Letters of the network: each has a period and blocks in an order. What Atlas computed of a block and what the editor wrote
-- stand apart, so that new figures never touch a word of the editor's.

create table newsletter (
    key          text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    title        text not null,
    from_date    date not null,
    to_date      date not null,
    preheader    text not null,          -- what a mailbox shows beside the title; empty: the opening's first words
    opening      text not null,
    state        text not null default 'draft' check (state in ('draft', 'sent')),
    sent_on      date,
    saved_at     timestamptz not null,   -- changes with every save, so that the revision covers the blocks too
    computed_at  timestamptz not null,   -- the oldest of its facts
    data_version bigint not null,        -- that these were computed on
    check (from_date <= to_date),
    check ((state = 'sent') = (sent_on is not null))
);

create table newsletter_block (
    newsletter   text not null references newsletter (key) on delete cascade,
    block        text not null check (block ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    place        smallint not null,
    kind         text not null check (kind in ('text', 'members', 'contracts', 'actions', 'events-past', 'events-ahead', 'figure', 'map')),
    hidden       boolean not null,
    options      jsonb not null,
    facts        jsonb,                  -- as Atlas computed them; null: nothing is computed of this kind
    edited       jsonb not null,         -- the editor's words, and the figures that stood beside them
    primary key (newsletter, block)
);

select keep_register('newsletter', 0, '{key}', 'newsletter', 'key');
select keep_register('newsletter_block', 1, '{newsletter,block}', 'newsletter', 'newsletter');

-- Every file of a letter, byte for byte as it was when it went out.
create table newsletter_sent (
    newsletter   text not null references newsletter (key),
    format       text not null check (format in ('html', 'eml', 'txt', 'docx', 'pdf')),
    bytes        bytea not null,
    primary key (newsletter, format)
);
alter table newsletter_sent alter column bytes set storage external;   -- pictures and zips: compressed already

-- What went out cannot be taken back: neither changed, nor removed, nor restored to a draft.
create function sent_letter_stays() returns trigger
    language plpgsql
as $$
declare
  of_letter text;
begin
  if tg_table_name = 'newsletter' then
    if old.state = 'draft' then
      if tg_op = 'DELETE' then return old; else return new; end if;
    end if;
  elsif tg_table_name = 'newsletter_block' then
    if tg_op = 'DELETE' then of_letter := old.newsletter; else of_letter := new.newsletter; end if;
    -- gone already when the removal of a draft takes its blocks along
    if not exists (select from newsletter n where n.key = of_letter and n.state = 'sent') then
      if tg_op = 'DELETE' then return old; else return new; end if;
    end if;
  end if;
  raise exception 'a letter that went out is kept as it was' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger stays before update or delete on newsletter for each row execute function sent_letter_stays();
create trigger stays before insert or update or delete on newsletter_block for each row execute function sent_letter_stays();
create trigger stays before update or delete on newsletter_sent for each row execute function sent_letter_stays();
create trigger stays_whole before truncate on newsletter_sent for each statement execute function sent_letter_stays();

select watch_sources();
