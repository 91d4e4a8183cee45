select code, kind, count(*) as count from batch_notice where batch = :id group by code, kind order by kind, count desc, code
