-- who came and who left between the first day and the day, and the elections around
select (select count(*) from engagement_shown where from_date between :since and :day) as joined,
       (select count(*) from engagement_shown where to_date between :since and :day) as ended,
       (select count(*) from engagement_standing(:day) s join engagement_shown e using (key) where e.from_date is null) as undated,
       (select max(on_date) from election where on_date <= :day) as last_election,
       (select min(on_date) from election where on_date > :day) as next_election
