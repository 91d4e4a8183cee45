select key, title from register_titles(:table, :key, :title, :keys)
