/**
 * What the screen of the annual report asks of the server.
 *
 * @import {View} from "../parts/calculation.js"
 * @import {Report} from "./types.js"
 */
import { API, json, readFile } from "../../api.js";
import { followed } from "../parts/calculation.js";

/** @param {string} date @returns {Promise<Report>} */
export const readReport = (date) => json(`${API}/report?date=${encodeURIComponent(date)}`);

/**
 * The report as a PDF, waited for while it is made.
 *
 * @param {string} date @param {(view: View) => void} onStep
 * @returns {Promise<{blob: Blob, name: string} | null>} null when it was cancelled
 */
export async function readPaper(date, onStep) {
  const url = `${API}/report.pdf?date=${encodeURIComponent(date)}`;
  for (;;) {
    const answer = await readFile(url);
    if ("blob" in answer) return answer;
    if ((await followed(answer.pending, onStep)) === null) return null;
  }
}
