insert into document_content (sha256, size, pages, bytes) values (:sha256, :size, :pages, :bytes)
on conflict (sha256) do update set bytes = excluded.bytes, purged_at = null where document_content.bytes is null
