select code from territory where level = 'epci' and kind in ('METRO', 'MET69') order by code
