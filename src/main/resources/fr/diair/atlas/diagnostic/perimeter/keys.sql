-- keys that are taken, or were once: a link that was sent must not lead to something else
select key from perimeter where key like :like
union
select object_key from journal where object_kind = 'perimeter' and object_key like :like
