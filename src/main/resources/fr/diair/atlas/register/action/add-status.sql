insert into action_status (action, status, on_date, reason, demo)
select key, :status, :day, :reason, demo from action where key = :key
