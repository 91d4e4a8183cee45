insert into newsletter_block (newsletter, block, place, kind, hidden, options, edited, facts)
values (:letter, :block, :place, :kind, :hidden, cast(:options as jsonb), cast(:edited as jsonb), cast(:facts as jsonb))
on conflict (newsletter, block) do update set place = excluded.place, kind = excluded.kind, hidden = excluded.hidden,
       options = excluded.options, edited = excluded.edited, facts = excluded.facts
