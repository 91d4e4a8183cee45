select code, label, definition, unit, kind, numerator, denominator, trim_scale(factor)::text as factor, direction, family
from indicator
