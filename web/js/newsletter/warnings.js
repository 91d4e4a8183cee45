/** What the editor ought to look at before the letter goes out. */
import { el } from "../ui/html.js";

/** @param {number} waiting sentences that wait for a decision @param {boolean} current whether the data is still that of the figures */
export function warnings(waiting, current) {
  const box = (/** @type {string} */ id, /** @type {string} */ words) =>
    el("p", { class: "box box-warn", role: "status", "data-testid": id }, words);
  const all = [];
  if (!current)
    all.push(
      box(
        "data-changed",
        "Les données d’Atlas ont changé depuis le calcul de ces chiffres. « Actualiser les chiffres » les reprend ; vos phrases restent.",
      ),
    );
  if (waiting > 0)
    all.push(
      box(
        "to-decide",
        waiting === 1
          ? "Une phrase attend votre décision : un chiffre a changé depuis que vous l’avez écrite."
          : `${waiting} phrases attendent votre décision : des chiffres ont changé depuis que vous les avez écrites.`,
      ),
    );
  return all;
}
