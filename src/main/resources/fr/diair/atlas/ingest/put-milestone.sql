insert into milestone (action, title, due_on, reached_on, rank, weight, demo)
values (:action, :title, :due, :reached, :rank, :weight, true)
