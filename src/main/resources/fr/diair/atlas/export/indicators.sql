-- One row per indicator and column of figures received.
select i.code, i.label, i.definition, i.unit, i.kind, i.direction, i.family, i.numerator, i.denominator, i.factor, i.decimals,
       s.period, s.level, s.vintage, s.source, s.licence, i.demo
from indicator i
left join indicator_series s on s.indicator = i.code
order by i.code, s.period, s.level, s.vintage
