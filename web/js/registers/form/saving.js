/**
 * Sends what a form holds, until it is saved or the person has something to do first.
 *
 * @import {Register, Row, Values} from "../types.js"
 */
import { Refused } from "../../api.js";
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { createRow, saveRow } from "../requests.js";
import { settleConflict } from "./conflict.js";
import { changedNames, isThereAlready, merged } from "./merge.js";

/**
 * @typedef {object} Sending
 * @property {Register} register
 * @property {string | null} key null for a row that is not there yet
 * @property {number} revision
 * @property {Values} base
 * @property {Values} values
 * @property {Record<string, string>} labels
 * @property {string} why
 * @property {string} once
 *
 * @typedef {{done: Row} | {settled: Sending} | {back: true} | {fault: unknown}} Outcome
 *   settled: decided upon a newer revision, to be sent again
 */

/** @param {Sending} sending @returns {Promise<Outcome>} */
export async function trySend(sending) {
  const { register, key, revision, values, why, once } = sending;
  try {
    const done =
      key === null
        ? await createRow(register.id, values, why, once)
        : await saveRow(register.id, key, revision, changedValues(sending), why);
    return { done };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    if (fault.status === 412 && fault.current) return settle(sending, fault.current);
    if (fault.status === 404 && key !== null) return gone(sending);
    return { fault };
  }
}

/** What is not sent stays as it is. @param {Sending} sending @returns {Values} */
const changedValues = ({ base, values, register }) =>
  Object.fromEntries(changedNames(base, values, register.fields).map((name) => [name, values[name] ?? null]));

/** @param {Sending} sending @param {Row} current @returns {Promise<Outcome>} */
async function settle(sending, current) {
  const { register, base, values, labels } = sending;
  const merge = merged(base, values, current.values, register.fields);
  // The answer to a save was lost on the way: it is there.
  if (isThereAlready(merge)) return { done: current };
  const chosen = await settleConflict(register, merge, current, labels);
  if (!chosen) return { back: true };
  if (changedNames(current.values, chosen, register.fields).length === 0) return { done: current };
  return { settled: { ...sending, base: current.values, values: chosen, revision: current.revision } };
}

/** @param {Sending} sending @returns {Promise<Outcome>} */
async function gone(sending) {
  const answer = await askIn(
    "Cette fiche a été supprimée entre-temps",
    [
      el(
        "p",
        {},
        "Vous pouvez la créer de nouveau avec votre saisie, ou revenir à celle-ci pour en reprendre le contenu.",
      ),
    ],
    [
      { id: "again", label: "Créer de nouveau" },
      { id: "back", label: "Revenir à la saisie", class: "quiet", first: true },
    ],
  );
  if (answer !== "again") return { back: true };
  return { settled: { ...sending, key: null, revision: 0, base: {}, once: crypto.randomUUID() } };
}
