/** The reason of a change. */
import { el } from "../../ui/html.js";
import { labelled } from "../../ui/parts.js";

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
