delete from perimeter where key = :key
