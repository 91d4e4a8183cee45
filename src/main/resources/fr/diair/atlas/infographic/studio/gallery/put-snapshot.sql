insert into composition_snapshot (key, title, alternative, source, link, width, height, svg, png, pdf, thumbnail, on_date,
                                  data_version, boundaries, demo, approximate, published_at)
values (:key, :title, :alternative, :source, :link, :width, :height, :svg, :png, :pdf, :thumbnail, :date, :dataVersion,
        :boundaries, :demo, :approximate, now())
on conflict (key) do update
set title = excluded.title, alternative = excluded.alternative, source = excluded.source, link = excluded.link,
    width = excluded.width, height = excluded.height, svg = excluded.svg, png = excluded.png, pdf = excluded.pdf,
    thumbnail = excluded.thumbnail, on_date = excluded.on_date, data_version = excluded.data_version,
    boundaries = excluded.boundaries, demo = excluded.demo, approximate = excluded.approximate,
    published_at = excluded.published_at
