select person_id from engagement where key = :key
