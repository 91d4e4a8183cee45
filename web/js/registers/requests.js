/**
 * What the registers ask of the server.
 *
 * @import {JournalPage, Register, Removal, Row, RowsPage, Values} from "./types.js"
 */
import { API, json, send } from "../api.js";

const REGISTERS = `${API}/registers`;
const part = encodeURIComponent;

/** @returns {Promise<Register[]>} */
export const readRegisters = async () => (await json(REGISTERS)).registers;

/**
 * @param {string} register
 * @param {Record<string, string | number | null | undefined>} [query] page, size, q, sort and any field with its value
 * @param {AbortSignal} [signal]
 * @returns {Promise<RowsPage>}
 */
export function readRows(register, query = {}, signal) {
  return json(`${REGISTERS}/${part(register)}${asked(query)}`, signal);
}

/** @param {string} register @param {string} key @returns {Promise<Row>} */
export const readRow = (register, key) => json(rowUrl(register, key));

/**
 * @param {string} register @param {Values} values @param {string} why
 * @param {string} once a UUID of the client: the server creates once what is sent twice under it
 * @returns {Promise<Row>}
 */
export const createRow = (register, values, why, once) =>
  send("POST", `${REGISTERS}/${part(register)}`, {
    json: { values, why },
    once,
  });

/** @param {string} register @param {string} key @param {number} revision @param {Values} values those to change @param {string} why @returns {Promise<Row>} */
export const saveRow = (register, key, revision, values, why) =>
  send("PUT", rowUrl(register, key), { json: { values, why }, ifMatch: `"${revision}"` });

/** @param {string} register @param {string} key @returns {Promise<Removal>} */
export const readRemoval = (register, key) => json(`${rowUrl(register, key)}/removal`);

/** @param {string} register @param {string} key @param {number} revision @param {string} why */
export const removeRow = (register, key, revision, why) =>
  send("DELETE", `${rowUrl(register, key)}${asked({ why })}`, { ifMatch: `"${revision}"` });

/** @param {Record<string, string | number | null | undefined>} query object or kind of object, author, from, to, page, size @returns {Promise<JournalPage>} */
export const readJournal = (query) => json(`${API}/journal${asked(query)}`);

/** Puts the whole object back to how it stood right after that entry. @param {number} entry @param {string} why */
export const restoreEntry = (entry, why) =>
  send("POST", `${API}/journal/${entry}/restore`, { json: { why } });

/** @param {string} register @param {string} key */
const rowUrl = (register, key) => `${REGISTERS}/${part(register)}/${part(key)}`;

/** @param {Record<string, string | number | null | undefined>} query */
function asked(query) {
  const filled = Object.entries(query).filter(
    ([, text]) => text !== null && text !== undefined && text !== "",
  );
  return filled.length > 0
    ? `?${new URLSearchParams(filled.map(([name, text]) => [name, String(text)]))}`
    : "";
}
