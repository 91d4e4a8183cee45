insert into composition_template (key, name, accent, mentions, logo, logo_says)
values (:key, :name, :accent, :mentions, :logo, :logoSays)
