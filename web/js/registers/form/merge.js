/**
 * Two people changed the same row: what was loaded, mine and theirs are put side by side, field by field.
 *
 * @import {Field, Value, Values} from "../types.js"
 */

/**
 * @typedef {object} Difference both sides changed it, to different values
 * @property {string} name
 * @property {Value} mine
 * @property {Value} theirs
 *
 * @typedef {object} Merge
 * @property {Values} values what one side changed alone is already in it; where both did, mine
 * @property {Difference[]} conflicts
 * @property {string[]} kept changed by me alone
 * @property {string[]} taken changed by the other alone
 */

/**
 * @param {Values} base as it was loaded @param {Values} mine @param {Values} theirs @param {Field[]} fields
 * @returns {Merge}
 */
export function merged(base, mine, theirs, fields) {
  /** @type {Merge} */
  const result = { values: { ...theirs }, conflicts: [], kept: [], taken: [] };
  for (const group of groups(fields)) {
    const name = group[0] ?? "";
    const same = (/** @type {Values} */ a, /** @type {Values} */ b) =>
      group.every((one) => isSame(a[one], b[one]));
    if (same(mine, theirs)) continue;
    if (same(base, mine)) {
      result.taken.push(name);
      continue;
    }
    if (same(base, theirs)) result.kept.push(name);
    else result.conflicts.push({ name, mine: mine[name] ?? null, theirs: theirs[name] ?? null });
    for (const one of group) result.values[one] = mine[one] ?? null;
  }
  return result;
}

/**
 * The values with the other's version of the fields that were so decided.
 *
 * @param {Merge} merge @param {Values} theirs @param {Field[]} fields @param {Set<string>} yielded
 */
export function decided(merge, theirs, fields, yielded) {
  const values = { ...merge.values };
  for (const group of groups(fields)) {
    if (!yielded.has(group[0] ?? "")) continue;
    for (const one of group) values[one] = theirs[one] ?? null;
  }
  return values;
}

/** Nothing to decide and nothing of mine to add: what I wanted is already there. @param {Merge} merge */
export const isThereAlready = (merge) => merge.conflicts.length === 0 && merge.kept.length === 0;

/** The names of fields that belong together: a territory with its level. @param {Field[]} fields */
function groups(fields) {
  const companions = new Set(fields.map((field) => field.level).filter(Boolean));
  return fields
    .filter((field) => !companions.has(field.name))
    .map((field) => (field.level ? [field.name, field.level] : [field.name]));
}

/** Empty, null and absent are one. @param {Value | undefined} a @param {Value | undefined} b */
export const isSame = (a, b) => (a ?? "") === (b ?? "");

/** The names of what differs. @param {Values} a @param {Values} b @param {Field[]} fields */
export const changedNames = (a, b, fields) =>
  fields.map((field) => field.name).filter((name) => !isSame(a[name], b[name]));
