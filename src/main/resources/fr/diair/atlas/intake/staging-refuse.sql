update intake_row set state = 'refused', notices = :notices where line = :line
