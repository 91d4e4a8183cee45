select line, kind, column_name, value, code, sentence, candidates from batch_notice
where batch = :id and (cast(:kind as text) is null or kind = :kind)
order by line
