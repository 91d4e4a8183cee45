/**
 * What formulas ask of the server beyond their register.
 *
 * @import {Trial} from "./types.js"
 */
import { API, send } from "../../api.js";

/** @param {{expression: string, unit: string, date: string, key: string}} asked @param {AbortSignal} signal @returns {Promise<Trial>} */
export const tryFormula = (asked, signal) => send("POST", `${API}/formulas/trial`, { json: asked, signal });
