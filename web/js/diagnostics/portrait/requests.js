/**
 * What the screen of a portrait asks of the server.
 *
 * @import {Portrait} from "./types.js"
 */
import { API, json, search } from "../../api.js";
import { number } from "../../format.js";

/** @type {Record<string, string>} */
const KINDS = { commune: "Commune", epci: "EPCI", departement: "Département", region: "Région" };

/** @param {string} level @param {string} code @param {string} date @param {string} reference @param {string} [file] */
function portraitUrl(level, code, date, reference, file = "") {
  const place = `${encodeURIComponent(level)}/${encodeURIComponent(code)}${file}`;
  return `${API}/portraits/${place}?date=${encodeURIComponent(date)}&reference=${encodeURIComponent(reference)}`;
}

/** @param {string} level @param {string} code @param {string} date @param {string} reference @returns {Promise<Portrait>} */
export const readPortrait = (level, code, date, reference) => json(portraitUrl(level, code, date, reference));

/** The same as a printed document. @param {Portrait} portrait */
export const pdfUrl = ({ level, code, date, reference }) =>
  portraitUrl(level, code, date, reference.id, ".pdf");

/** Territories and the perimeters that are kept, by what is typed. @param {{key: string, title: string, communes: number}[]} perimeters */
export function searchOf(perimeters) {
  return async (/** @type {string} */ text, /** @type {AbortSignal} */ signal) => {
    const typed = text.toLowerCase();
    const own = perimeters
      .filter((one) => one.title.toLowerCase().includes(typed))
      .slice(0, 5)
      .map((one) => ({
        id: one.key,
        level: "perimeter",
        label: one.title,
        note: `Périmètre · ${number(one.communes)} communes`,
      }));
    const found = await search(text, signal);
    return [
      ...own,
      ...found.map((one) => ({
        id: one.code,
        level: one.level,
        label: one.label,
        note: [
          KINDS[one.level] ?? "",
          one.population === null ? "" : `${number(one.population)} hab.`,
          one.former ? `ancienne commune : ${one.former}` : "",
        ]
          .filter(Boolean)
          .join(" · "),
      })),
    ];
  };
}
