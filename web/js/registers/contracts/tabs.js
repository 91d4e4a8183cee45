/**
 * The parts of the section.
 *
 * @import {Context} from "../types.js"
 */
import { el } from "../../ui/html.js";

const PARTS = [
  { id: "", label: "Suivi" },
  { id: "alertes", label: "Alertes" },
  { id: "ceilings", label: "Plafonds" },
  { id: "funders", label: "Financeurs" },
  { id: "alert-rules", label: "Seuils d’alerte" },
];

/** @param {Context} context @param {string} current id of the part that is shown */
export function tabs(context, current) {
  return el(
    "nav",
    { class: "register-tabs", "aria-label": "Parties de cette rubrique" },
    ...PARTS.map(({ id, label }) =>
      el(
        "a",
        {
          href: context.link({ path: id ? [id] : [] }),
          "aria-current": id === current ? "page" : null,
        },
        label,
      ),
    ),
  );
}
