/**
 * What the pages of accounts ask of the server.
 *
 * @import {Account, Offer, OpenSession} from "./types.js"
 */
import { API, json, send } from "../api.js";

/** @param {string} login @param {string} password */
export const signIn = (login, password) => send("POST", `${API}/session`, { json: { login, password } });

/** @param {string} link @returns {Promise<Offer>} */
export const lookAtLink = (link) => send("POST", `${API}/links/look`, { json: { link } });

/** @param {{link: string, login?: string, name?: string, password: string}} chosen */
export const useLink = (chosen) => send("POST", `${API}/links/use`, { json: chosen });

/** @param {string} back */
export const oidcUrl = (back) => `${API}/session/oidc?back=${encodeURIComponent(back)}`;

/** @returns {Promise<Account>} */
export const readOwn = () => json(`${API}/account`);

/** @param {string} name @returns {Promise<Account>} */
export const rename = (name) => send("PATCH", `${API}/account`, { json: { name } });

/** @param {string} present @param {string} password */
export const changePassword = (present, password) =>
  send("PUT", `${API}/account/password`, { json: { present, password } });

/** @returns {Promise<OpenSession[]>} */
export const readSessions = async () => (await json(`${API}/account/sessions`)).sessions;

/** @param {number} id */
export const endSession = (id) => send("DELETE", `${API}/account/sessions/${id}`);

export const endOtherSessions = () => send("DELETE", `${API}/account/sessions`);

/** @returns {Promise<Account[]>} */
export const readAccounts = async () => (await json(`${API}/accounts`)).accounts;

/** @param {{login: string, name: string, role: string}} person @returns {Promise<{id: number, link: string}>} */
export const invite = (person) => send("POST", `${API}/accounts`, { json: person });

/** @param {number} id @param {{name?: string, role?: string, active?: boolean}} patch @returns {Promise<Account>} */
export const changeAccount = (id, patch) => send("PATCH", `${API}/accounts/${id}`, { json: patch });

/** @param {number} id @returns {Promise<{id: number, link: string}>} */
export const makeLink = (id) => send("POST", `${API}/accounts/${id}/link`);

/** @param {number} id @returns {Promise<{ended: number}>} */
export const endAccountSessions = (id) => send("DELETE", `${API}/accounts/${id}/sessions`);

/** @param {number} id */
export const eraseAccount = (id) => send("DELETE", `${API}/accounts/${id}`);
