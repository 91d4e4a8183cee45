select jsonb_build_object('key', p.id::text, 'revision', p.revision, 'name', p.full_name, 'civility', p.civility, 'email', p.email,
                          'phone', p.phone, 'remarks', p.remarks) as person,
       array(select e.key from engagement e where e.person_id = p.id) as keys
from person p where p.id = :person
