select code, engaged, engaged_population from engagement_total(:level, :day) where engaged > 0
