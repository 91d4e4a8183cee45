/** What is written in the journal when no reason is given. */
import { lower } from "./typed.js";

/** @param {string[]} labels of the fields that changed @param {boolean} created */
export function usualWhy(labels, created) {
  if (created) return "Création";
  const named = labels.slice(0, 4).map(lower).join(", ");
  return `Mise à jour : ${named}${labels.length > 4 ? "…" : ""}`;
}
