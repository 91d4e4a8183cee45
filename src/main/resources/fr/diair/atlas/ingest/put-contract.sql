insert into contract (key, title, year, demo) values (:key, :title, :year, :demo)
on conflict (key) do update set title = excluded.title, year = excluded.year, demo = excluded.demo
