update intake_row set state = :state, notices = :notices where line = :line
