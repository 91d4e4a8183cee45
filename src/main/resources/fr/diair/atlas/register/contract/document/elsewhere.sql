select d.contract, c.title as contract_title, d.title, d.id
from contract_document d join contract c on c.key = d.contract
where d.sha256 = :sha256
order by d.id
