with
-- nothing of the batch is left to undo, nor a name to keep for it
gone as (delete from batch_change where batch = :id)
update batch set state = 'undone', undone_at = now() where id = :id
