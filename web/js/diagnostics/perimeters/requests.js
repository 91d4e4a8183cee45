/**
 * What the screens of perimeters ask of the server.
 *
 * @import {Commune, Perimeter, PerimeterLine} from "./types.js"
 */
import { API, json, send } from "../../api.js";

const ROOT = `${API}/perimeters`;

/** @param {string} key */
const urlOf = (key) => `${ROOT}/${encodeURIComponent(key)}`;

/** @returns {Promise<PerimeterLine[]>} */
export const readPerimeters = async () => (await json(ROOT)).perimeters;

/** @param {string} key @returns {Promise<Perimeter>} */
export const readPerimeter = (key) => json(urlOf(key));

/**
 * The communes of a territory, of a line drawn, or of a list of codes.
 *
 * @param {{from?: {level: string, code: string}, communes?: string[], polygon?: {type: "Polygon", coordinates: number[][][]}}} what
 * @returns {Promise<Commune[]>}
 */
export const readCommunes = async (what) => (await send("POST", `${ROOT}/communes`, { json: what })).communes;

/**
 * @param {Perimeter | null} known null for a new one
 * @param {{title: string, description: string, communes: string[]}} what @returns {Promise<Perimeter>}
 */
export const keepPerimeter = (known, what) =>
  known
    ? send("PUT", urlOf(known.key), { json: what, ifMatch: `"${known.revision}"` })
    : send("POST", ROOT, { json: what });

/** @param {Perimeter} known */
export const dropPerimeter = (known) => send("DELETE", urlOf(known.key), { ifMatch: `"${known.revision}"` });
