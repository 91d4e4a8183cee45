insert into perimeter (key, title, description) values (:key, :title, :description)
