-- the values of a file, before they are compared with those known
create temporary table if not exists indicator_received (
  place smallint not null, code text not null, state text not null, value numeric) on commit drop;
create temporary table if not exists indicator_place (
  place smallint primary key, indicator text not null, period text not null, level text not null, vintage smallint not null
) on commit drop;
truncate indicator_received, indicator_place;
