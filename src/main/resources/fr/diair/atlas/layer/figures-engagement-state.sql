select code, category from commune_engagement(:day)
