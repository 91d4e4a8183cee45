insert into action_status (action, status, on_date, reason, demo)
values (:action, :status, :date, :reason, true)
