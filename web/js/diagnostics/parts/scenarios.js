/**
 * Scenarios of every kind: kept as Atlas reckoned them, read, reckoned anew, taken away and brought back.
 *
 * @import {Context} from "../types.js"
 *
 * @typedef {"ranking" | "comparison" | "portfolio" | "places"} Kind
 */
import { API, json, send } from "../../api.js";
import { sentence } from "../../ui/words.js";
import { askForScenario } from "./ask-scenario.js";
import { saidRemoved } from "./removal.js";

/**
 * @template [D=any]
 * @template [R=any]
 * @typedef {object} Kept
 * @property {string} key
 * @property {Kind} kind
 * @property {string} title
 * @property {string | null} description
 * @property {string} date
 * @property {number} dataVersion
 * @property {string} boundaries
 * @property {string} computedAt
 * @property {string | null} author
 * @property {number} revision
 * @property {boolean} current computed on the data of now
 * @property {D} definition
 * @property {R | null} result null in lists
 */

const SCENARIOS = `${API}/scenarios`;

/** @param {string} key */
const urlOf = (key) => `${SCENARIOS}/${encodeURIComponent(key)}`;

/** @param {Kind} kind @returns {Promise<Kept[]>} without their results, the latest first */
export const readKept = async (kind) => (await json(`${SCENARIOS}?kind=${kind}`)).scenarios;

/** @param {string} key @returns {Promise<Kept>} */
export const readOne = (key) => json(urlOf(key));

/** The same definition on the data of now; nothing is kept. @param {string} key @returns {Promise<{result: any, dataVersion: number}>} */
export const readNow = (key) => json(`${urlOf(key)}/now`);

/** Keeps the result of now in the place of the old one. @param {Kept} kept @returns {Promise<Kept>} */
export const renew = ({ key, revision }) =>
  send("PUT", urlOf(key), { json: { again: true }, ifMatch: `"${revision}"` });

/**
 * Asks for a title, then keeps what is on screen and opens it.
 *
 * @param {Kind} kind @param {unknown} definition @param {string[]} path of the list @param {Context} context
 */
export async function keep(kind, definition, path, context) {
  const asked = await askForScenario(
    "Atlas refait le calcul et garde la demande et le résultat, avec la date et la version des données.",
  );
  if (!asked) return;
  try {
    /** @type {Kept} */
    const kept = await send("POST", SCENARIOS, { json: { kind, ...asked, definition } });
    context.go({ path: [...path, kept.key], query: {} });
    context.say(`Scénario « ${kept.title} » gardé.`);
  } catch (fault) {
    context.say(sentence(fault));
  }
}

/** @param {Kept} kept @param {string[]} path of the list @param {Context} context */
export async function remove(kept, path, context) {
  try {
    await send("DELETE", urlOf(kept.key), { ifMatch: `"${kept.revision}"` });
  } catch (fault) {
    context.say(sentence(fault));
    return;
  }
  context.go({ path, query: {} });
  saidRemoved(
    `scenario:${kept.key}`,
    { removed: `Scénario « ${kept.title} » retiré.`, restored: `Scénario « ${kept.title} » rétabli.` },
    context,
    () => context.go({ path: [...path, kept.key], query: {} }),
  );
}
