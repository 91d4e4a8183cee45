/**
 * What an answer rests on, at its foot.
 *
 * @typedef {{date: string, vintage: number, dataVersion: number, boundaries: {version: string, quality: string}, demo: boolean, sources: {label: string, source: string, date: string | null, demo: boolean}[]}} Basis
 */
import { day } from "../../format.js";
import { el } from "../../ui/html.js";

/** @param {Basis} basis @param {string} [how] how it was reckoned */
export function basisNote(basis, how = "") {
  const parts = [
    `Situation au ${day(basis.date)}, code officiel géographique ${basis.vintage}, version ${basis.dataVersion} des données.`,
    how,
    basis.boundaries.quality === "approximate"
      ? "Contours approchés : voisinages et distances le sont aussi."
      : "",
    basis.demo ? "Des données fictives de démonstration y sont mêlées." : "",
    `Sources : ${basis.sources.map((one) => (one.demo ? `${one.label} (fictif)` : one.label)).join(" ; ")}.`,
  ];
  return el("p", { class: "note basis", "data-testid": "basis" }, parts.filter(Boolean).join(" "));
}
