select count(*) as read, count(*) filter (where state = 'taken') as accepted,
       count(*) filter (where state = 'taken' and notices <> '[]') as corrected,
       count(*) filter (where state = 'refused') as refused, count(*) filter (where state = 'ignored') as ignored
from intake_row
