-- fictitious actions of which nothing was followed yet, nor written by hand
select key from action a
where demo and not exists (select from milestone m where m.action = a.key) and not exists (select from action_status s where s.action = a.key)
  and not exists (select from journal j where j.object_kind = 'action' and j.object_key = a.key and j.by_hand)
