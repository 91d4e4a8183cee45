/** The reason of a change, and what is written in the journal when none is given. */
import { el } from "../../ui/html.js";
import { labelled } from "../../ui/parts.js";
import { lower } from "./typed.js";

/** @param {boolean} required */
export function whyPart(required) {
  const input = el("textarea", { rows: 2, maxlength: "500", "data-testid": "why" });
  if (required) input.setAttribute("aria-required", "true");
  const hint = "Inscrit au journal à côté de votre nom.";
  const element = required
    ? labelled("Pourquoi ce changement ? *", input, hint)
    : el(
        "details",
        { class: "why" },
        el("summary", {}, "Pourquoi ce changement ? (facultatif)"),
        labelled("Raison", input, hint),
      );
  return { element, input };
}

/** @param {string[]} labels of the fields that changed @param {boolean} created */
export function usualWhy(labels, created) {
  if (created) return "Création";
  const named = labels.slice(0, 4).map(lower).join(", ");
  return `Mise à jour : ${named}${labels.length > 4 ? "…" : ""}`;
}
