/**
 * What the screens of the diagnostics share of what they ask of the server.
 *
 * @import {LevelId} from "../types.js"
 * @import {Catalogue} from "./types.js"
 */
import { API, json } from "../api.js";

/** @type {Map<string, Promise<Catalogue>>} */
const catalogues = new Map();

/** Every measure at a level on a day, asked for once. @param {LevelId} level @param {string} date @returns {Promise<Catalogue>} */
export function readCatalogue(level, date) {
  const url = `${API}/measures?level=${level}&date=${encodeURIComponent(date)}`;
  let answer = catalogues.get(url);
  if (!answer) {
    answer = json(url);
    answer.catch(() => catalogues.delete(url));
    catalogues.set(url, answer);
  }
  return answer;
}

/** Something changed that the catalogue tells: it is asked for anew. */
export function forgetCatalogues() {
  catalogues.clear();
}
