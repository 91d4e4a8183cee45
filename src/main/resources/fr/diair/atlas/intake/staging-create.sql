-- every line of the file, in the words of data/README.md, with what is to be said of it; goes with the transaction
create temp table intake_row (
    line    bigint not null,
    state   text not null,    -- taken, refused, ignored
    row_key text,
    cells   text,
    notices text not null     -- JSON
) on commit drop;
