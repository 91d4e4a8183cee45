-- the revision moves on even when only the communes change
update perimeter set title = :title, description = :description where key = :key
