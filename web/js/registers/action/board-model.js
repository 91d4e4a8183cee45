/**
 * How many actions each contract has in each field.
 *
 * @import {ActionRow} from "./types.js"
 */
import { contractWords } from "./words.js";

export const NO_CONTRACT = "-";

/** @param {Pick<ActionRow, "head">[]} actions */
export function crossed(actions) {
  /** @type {Map<string, string>} */
  const contracts = new Map();
  /** @type {Map<string, string>} */
  const fields = new Map();
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { head } of actions) {
    const contract = head.contract ?? NO_CONTRACT;
    contracts.set(contract, contractWords(head.contractTitle));
    fields.set(head.field, head.fieldLabel);
    for (const field of [head.field, ""]) {
      const at = `${contract} ${field}`;
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  const named = (/** @type {Map<string, string>} */ of) => [...of].map(([id, label]) => ({ id, label }));
  const byLabel = (/** @type {{label: string}} */ a, /** @type {{label: string}} */ b) =>
    a.label.localeCompare(b.label, "fr");
  return {
    contracts: named(contracts).sort(
      (a, b) => Number(a.id === NO_CONTRACT) - Number(b.id === NO_CONTRACT) || byLabel(a, b),
    ),
    fields: named(fields).sort(byLabel),
    /** @param {string} contract @param {string} field empty for all */
    count: (contract, field) => counts.get(`${contract} ${field}`) ?? 0,
  };
}
