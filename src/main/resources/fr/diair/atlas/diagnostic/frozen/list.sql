-- the latest first, without their content
select id, level, code, name, title, on_date, reference ->> 'id' as reference, reference ->> 'label' as reference_label,
       data_version, boundaries, null as content, sha256, demo, note, author, frozen_at, signed_by, signed_at
from frozen_diagnostic
where (cast(:level as text) is null or level = :level) and (cast(:code as text) is null or code = :code)
order by frozen_at desc, id desc
limit :size offset :skip
