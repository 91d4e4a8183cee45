select line, column_name, value, code, sentence, candidates from batch_notice
where batch = :id and kind = :kind
order by line
limit :limit
