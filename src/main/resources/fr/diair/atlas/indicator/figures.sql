select code, state, value, origin, estimated, incomplete, not_converted
from indicator_shown where indicator = :indicator and period = :period and level = :level
