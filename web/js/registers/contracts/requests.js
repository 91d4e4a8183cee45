/**
 * What the follow-up of contracts asks of the server.
 *
 * @import {Board, Listed, Sheet} from "./types.js"
 */
import { API, json } from "../../api.js";
import { plural } from "../../format.js";

const CONTRACTS = `${API}/contracts`;
const part = encodeURIComponent;

/** @param {Record<string, string>} query */
const asked = (query) => {
  const filled = Object.entries(query).filter(([, text]) => text !== "");
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : "";
};

/**
 * @param {Record<string, string>} query date, status, alert, q, page, size
 * @param {AbortSignal} [signal]
 * @returns {Promise<Listed>}
 */
export const readContracts = (query, signal) => json(`${CONTRACTS}${asked(query)}`, signal);

/** The same as a file. @param {"csv" | "xlsx"} format @param {Record<string, string>} query */
export const contractsUrl = (format, query) => `${CONTRACTS}.${format}${asked(query)}`;

/** @param {string} date empty for the usual one @returns {Promise<Board>} */
export const readBoard = (date) => json(`${CONTRACTS}/alerts${asked({ date })}`);

/** @param {string} key @param {string} date @returns {Promise<Sheet>} */
export const readSheet = (key, date) => json(`${CONTRACTS}/${part(key)}${asked({ date })}`);

/** @param {string} key @param {Record<string, string>} told name, title, kind, date, year */
export const documentUrl = (key, told) => `${CONTRACTS}/${part(key)}/documents${asked(told)}`;

/** @param {string} key @param {number} id */
export const fileUrl = (key, id) => `${CONTRACTS}/${part(key)}/documents/${id}/file`;

/** What calls for attention beside the name of the section. */
export async function readWaiting() {
  const { counts } = await readBoard("");
  const count = counts.serious + counts.warning;
  return { count, words: plural(count, "alerte à traiter", "alertes à traiter") };
}
