select plan from file_shape where fingerprint = :fingerprint
