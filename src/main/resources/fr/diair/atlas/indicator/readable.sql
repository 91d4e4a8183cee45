-- every indicator with what can be read of it
select i.code, i.label, i.definition, i.unit, i.kind, i.direction, i.family, i.decimals, i.numerator, i.denominator, i.factor, i.demo, r.level, r.period, r.source, r.licence, r.vintages
from indicator_reading r join indicator i on i.code = r.indicator
order by i.label, i.code, r.period_to, r.level
