select d.id, d.revision, d.title, d.kind, d.on_date, d.year, d.file_name, d.sha256, c.size, c.pages, c.at, c.purged_at is not null as purged
from contract_document d join document_content c using (sha256)
where d.contract = :contract and (cast(:id as bigint) is null or d.id = :id) and (d.on_date is null or d.on_date <= :day)
order by d.on_date desc nulls last, d.id desc
