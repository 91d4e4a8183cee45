select max(id) from batch where sha256 = :sha256 and state = 'committed'
