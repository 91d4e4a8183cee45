/**
 * Sends what a form holds, until it is saved or the person has something to do first.
 *
 * @import {Register, Row, Values} from "../types.js"
 * @import {Creation} from "./draft-store.js"
 */
import { Refused } from "../../api.js";
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { createRow, saveRow } from "../requests.js";
import { settleConflict } from "./conflict.js";
import { changedNames, isSame, isThereAlready, merged } from "./merge.js";

/**
 * @typedef {object} Sending
 * @property {Register} register
 * @property {string | null} key null for a row that is not there yet
 * @property {number} revision
 * @property {Values} base
 * @property {Values} values
 * @property {Record<string, string>} labels
 * @property {string} why
 * @property {Creation} creation of a row that is not there yet
 *
 * @typedef {{done: Row} | {settled: Sending} | {back: true} | {fault: unknown}} Outcome
 *   settled: decided upon a newer revision, to be sent again
 */

/** @param {Sending} sending @returns {Promise<Outcome>} */
export async function trySend(sending) {
  const { register, key, revision, why } = sending;
  try {
    if (key === null)
      return created(sending, await createRow(register.id, sending.values, why, sending.creation.once));
    return { done: await saveRow(register.id, key, revision, changedValues(sending), why) };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    if (fault.status === 412 && fault.current) return settle(sending, fault.current);
    if (fault.status === 404 && key !== null) return gone(sending);
    return { fault };
  }
}

/**
 * A creation that had no answer may have been made: what was typed since is then to be saved upon it.
 *
 * @param {Sending} sending @param {Row} row @returns {Outcome}
 */
function created(sending, row) {
  const { creation, values, register } = sending;
  const since = changedNames(creation.sent, values, register.fields);
  if (since.every((name) => isSame(row.values[name], values[name]))) return { done: row };
  const wanted = { ...row.values, ...Object.fromEntries(since.map((name) => [name, values[name] ?? null])) };
  return { settled: { ...sending, key: row.key, revision: row.revision, base: row.values, values: wanted } };
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

/** @param {Values} sent @returns {Creation} */
export const newCreation = (sent) => ({ once: crypto.randomUUID(), sent });

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
  return { settled: { ...sending, key: null, revision: 0, base: {}, creation: newCreation(sending.values) } };
}
