update composition_template
set name = :name, accent = :accent, mentions = :mentions, logo = :logo, logo_says = :logoSays
where key = :key
