select key from composition_kept where key like :like
