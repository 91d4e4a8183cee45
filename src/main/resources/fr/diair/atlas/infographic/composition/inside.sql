-- the territories of a level that lie wholly in some communes
select code from territory_inside(:communes) where level = :level
