insert into composition_thumbnail (key, drawn_of, png) values (:key, :drawnOf, :png)
on conflict (key) do update set drawn_of = excluded.drawn_of, png = excluded.png
