insert into invitation (event, engagement, invited_on)
select :event, e.key, :on from engagement e where e.key = any (cast(:keys as text[])) order by e.key
on conflict (event, engagement) do nothing
