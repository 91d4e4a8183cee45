update document_content c set bytes = null, purged_at = now()
where c.bytes is not null and c.at < :before
  and not exists (select from contract_document d where d.sha256 = c.sha256)
  -- until when a document named it, as the journal says
  and not exists (select from journal j
                  where j.table_name = 'contract_document' and j.before ->> 'sha256' = c.sha256 and j.at >= :before)
