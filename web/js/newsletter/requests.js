/**
 * What the newsletter asks of the server.
 *
 * @import {Check, Draft, Letter, LetterHead, Letters} from "./types.js"
 */
import { API, json, readText, send } from "../api.js";

const ROOT = `${API}/newsletters`;

/** @param {string} key */
const urlOf = (key) => `${ROOT}/${encodeURIComponent(key)}`;

/** @param {Pick<LetterHead, "revision">} letter */
const ifMatch = (letter) => `"${letter.revision}"`;

/** @returns {Promise<Letters>} */
export const readLetters = () => json(ROOT);

/** @param {string} key @returns {Promise<Letter>} */
export const readLetter = (key) => json(urlOf(key));

/** @param {{title: string, from: string, to: string}} what @returns {Promise<Letter>} */
export const createLetter = (what) => send("POST", ROOT, { json: what });

/** @param {LetterHead} letter @param {Draft} draft @returns {Promise<Letter>} */
export const saveLetter = (letter, draft) =>
  send("PUT", urlOf(letter.key), { json: draft, ifMatch: ifMatch(letter) });

/** @param {LetterHead} letter @returns {Promise<Letter>} */
export const refreshLetter = (letter) =>
  send("POST", `${urlOf(letter.key)}/refresh`, { ifMatch: ifMatch(letter) });

/** @param {LetterHead} letter @returns {Promise<Letter>} */
export const sendLetter = (letter) => send("POST", `${urlOf(letter.key)}/send`, { ifMatch: ifMatch(letter) });

/** @param {LetterHead} letter */
export const dropLetter = (letter) => send("DELETE", urlOf(letter.key), { ifMatch: ifMatch(letter) });

/** @param {string} key @returns {Promise<Check>} */
export const readCheck = (key) => json(`${urlOf(key)}/check`);

/** @param {string} key @param {number} revision so that what is shown is what was saved */
export const previewUrl = (key, revision) => `${urlOf(key)}/preview?revision=${revision}`;

/** @param {string} key @param {string} format */
export const fileUrl = (key, format) => `${urlOf(key)}/files/${format}`;

/** @param {string} key @returns {Promise<string>} */
export const readHtml = (key) => readText(fileUrl(key, "html"));
