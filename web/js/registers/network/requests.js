/**
 * What the network asks of the server.
 *
 * @import {BoardNeed, Dossier, OfficialsPage, SavedList, Together} from "./types.js"
 */
import { API, json, send } from "../../api.js";

const NETWORK = `${API}/network`;
const part = encodeURIComponent;

/** @param {Record<string, string | undefined>} query @param {AbortSignal} [signal] @returns {Promise<OfficialsPage>} */
export const readOfficials = (query, signal) => json(`${NETWORK}/officials${asked(query)}`, signal);

/** @param {"officials" | "officials-merge"} file @param {Record<string, string | undefined>} query */
export const fileUrl = (file, query) => `${NETWORK}/${file}.csv${asked(query)}`;

/** @param {string} key @param {string} [day] @returns {Promise<Dossier>} */
export const readPerson = (key, day) => json(`${NETWORK}/persons/${part(key)}${asked({ day })}`);

/** @param {string} key @param {string} [day] @returns {Promise<Dossier>} */
export const readEngagement = (key, day) => json(`${NETWORK}/engagements/${part(key)}${asked({ day })}`);

/** @param {string} code @param {string} [day] @returns {Promise<Dossier>} */
export const readCommune = (code, day) => json(`${NETWORK}/communes/${part(code)}${asked({ day })}`);

/** @param {Record<string, string | undefined>} query @returns {Promise<BoardNeed[]>} */
export const readNeeds = async (query) => (await json(`${NETWORK}/needs${asked(query)}`)).needs;

/** @returns {Promise<SavedList[]>} */
export const readLists = async () => (await json(`${NETWORK}/lists`)).lists;

/** @param {{name: string, shared: boolean, criteria: Record<string, string>}} list @returns {Promise<{id: number}>} */
export const keepList = (list) => send("POST", `${NETWORK}/lists`, { json: list });

/** @param {number} id @param {{name: string, shared: boolean, criteria: Record<string, string>}} list */
export const changeList = (id, { name, shared, criteria }) =>
  send("PUT", `${NETWORK}/lists/${id}`, { json: { name, shared, criteria } });

/** @param {number} id */
export const dropList = (id) => send("DELETE", `${NETWORK}/lists/${id}`);

/** @param {{engagements: string[], outcome: string, on: string, source: string, why: string}} what @returns {Promise<Together>} */
export const confirmAll = (what) => send("POST", `${NETWORK}/confirmations`, { json: what });

/** @param {{engagements: string[], event: string, on: string, why: string}} what @returns {Promise<Together>} */
export const inviteAll = (what) => send("POST", `${NETWORK}/invitations`, { json: what });

/** Takes back what one of the two above wrote, but for what somebody has written of since. @param {number} change @param {string} why @returns {Promise<Together>} */
export const undoChange = (change, why) =>
  send("POST", `${NETWORK}/changes/${change}/undo`, { json: { why } });

/** @param {string} person @param {"json" | "html"} format */
export const dataUrl = (person, format) => `${NETWORK}/persons/${part(person)}/data.${format}`;

/** @param {string} person @param {number} revision @param {string} why @returns {Promise<{engagements: number, contacts: number, remaining: {table: string, rows: number}[]}>} */
export const erasePerson = (person, revision, why) =>
  send("POST", `${NETWORK}/persons/${part(person)}/erasure`, { json: { why }, ifMatch: `"${revision}"` });

/** @param {string} [months] @returns {Promise<{months: number, persons: {person: number, name: string, engagements: number, since: string | null, lastContact: string | null}[]}>} */
export const readRetention = (months) => json(`${NETWORK}/retention${asked({ months })}`);

/** @param {Record<string, string | undefined>} query */
function asked(query) {
  const filled = /** @type {[string, string][]} */ (
    Object.entries(query).filter(([, text]) => text !== undefined && text !== "")
  );
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : "";
}
