// Seeded chance: the same seed gives the same files on every machine.

/** A generator with the few draws the demonstration needs (mulberry32, 32 bits of state: enough for invented data). */
export function seededChance(seed) {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (min, max) => min + Math.floor(unit() * (max - min + 1));
  const pick = (items) => items[integer(0, items.length - 1)];
  return {
    /** Whole number, both ends included. */
    integer,
    pick,
    /** True with the given probability. */
    happens: (probability) => unit() < probability,
    /** Key of a {key: weight} object. */
    weighted: (weights) => weightedKey(weights, unit()),
    /** `size` different items, in a drawn order. */
    sample: (items, size) => shuffled(items, integer).slice(0, size),
    /** ISO day between two days, both included. */
    day: (first, last) => addDays(first, integer(0, daysBetween(first, last))),
  };
}

function weightedKey(weights, unit) {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  let rest = unit * total;
  for (const [key, weight] of Object.entries(weights)) {
    rest -= weight;
    if (rest < 0) return key;
  }
  return Object.keys(weights).at(-1);
}

function shuffled(items, integer) {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = integer(0, i);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

const DAY_MS = 86_400_000;

export function addDays(day, days) {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(first, last) {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);
}
