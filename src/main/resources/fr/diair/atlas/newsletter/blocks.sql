select block, kind, hidden, options::text as options, edited::text as edited, facts::text as facts
from newsletter_block where newsletter = :key order by place, block
