select revision from perimeter where key = :key for update
