select p.key, p.title, p.description, p.revision,
       array(select s.code from perimeter_shown s where s.perimeter = p.key order by s.code collate "C") as communes
from perimeter p where p.key = :key
