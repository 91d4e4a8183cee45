select indicator, period, state, value, origin, estimated, incomplete, not_converted
from indicator_shown where level = :level and code = :code
