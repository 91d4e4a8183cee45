-- once: who comes second changes nothing
update frozen_diagnostic set signed_by = :by, signed_at = now() where id = :id and signed_by is null
