select count(*) from frozen_diagnostic
where (cast(:level as text) is null or level = :level) and (cast(:code as text) is null or code = :code)
