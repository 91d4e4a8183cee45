select id, level, code, name, title, on_date, reference ->> 'id' as reference, reference ->> 'label' as reference_label,
       data_version, boundaries, content::text as content, sha256, demo, note, author, frozen_at, signed_by, signed_at
from frozen_diagnostic where id = :id
