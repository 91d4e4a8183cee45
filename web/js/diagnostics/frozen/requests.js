/**
 * What the screens of frozen diagnostics ask of the server.
 *
 * @import {FrozenComparison, FrozenDiagnostic, FrozenPage} from "./types.js"
 */
import { API, json, send } from "../../api.js";

const ROOT = `${API}/diagnostics`;

/** @param {number} page @returns {Promise<FrozenPage>} */
export const readFrozenPage = (page) => json(`${ROOT}?page=${page}`);

/** @param {string} id @returns {Promise<FrozenDiagnostic>} */
export const readFrozen = (id) => json(`${ROOT}/${encodeURIComponent(id)}`);

/** @param {string} id @param {string} date @returns {Promise<FrozenComparison>} */
export const readComparison = (id, date) =>
  json(`${ROOT}/${encodeURIComponent(id)}/comparison?date=${encodeURIComponent(date)}`);

/** @param {{level: string, code: string, date: string, reference: string, title: string, note: string}} what @returns {Promise<FrozenDiagnostic>} */
export const keepFrozen = (what) => send("POST", ROOT, { json: what });

/** @param {number} id @returns {Promise<FrozenDiagnostic>} */
export const signFrozen = (id) => send("POST", `${ROOT}/${id}/signature`);
