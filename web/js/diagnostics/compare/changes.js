/**
 * What moved between two comparisons of the same territories.
 *
 * @import {Cell} from "../written.js"
 * @import {Compared, Comparison} from "./types.js"
 *
 * @typedef {object} Change
 * @property {Compared} measure as it is now; as it was where it is gone
 * @property {string} territory its name
 * @property {Cell | null} kept null where the comparison did not have the measure
 * @property {Cell | null} today null where there is no such measure any more
 */

/** Figures closer than this share of themselves are the same: sums of fractions differ in their last digits. */
const SAME = 1e-9;

/** Measure by measure, territory by territory. @param {Comparison} then @param {Comparison} now @returns {Change[]} */
export function changes(then, now) {
  const before = new Map(then.measures.map((one) => [one.id, one]));
  const after = new Map(now.measures.map((one) => [one.id, one]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [old, next] = [before.get(id), after.get(id)];
    const measure = next ?? old;
    if (!measure) return [];
    return then.territories.flatMap((territory) => {
      const kept = cellOf(then, old, territory);
      const today = cellOf(now, next, territory);
      return same(kept, today) ? [] : [{ measure, territory: territory.name, kept, today }];
    });
  });
}

/** @param {Comparison} comparison @param {Compared | undefined} measure @param {{level: string, code: string}} territory */
function cellOf(comparison, measure, { level, code }) {
  const at = comparison.territories.findIndex((one) => one.level === level && one.code === code);
  return measure?.cells[at] ?? null;
}

/** @param {Cell | null} then @param {Cell | null} now */
function same(then, now) {
  if (then === null || now === null) return then === now;
  if (then.value === null || now.value === null) return then.value === now.value && then.state === now.state;
  return Math.abs(then.value - now.value) <= SAME * Math.max(1, Math.abs(then.value));
}
