/**
 * The parts of the network.
 *
 * @import {Context} from "../types.js"
 */
import { el } from "../../ui/html.js";

/** @type {[string, string][]} */
const TABS = [
  ["", "Élus"],
  ["besoins", "Besoins"],
  ["elections", "Élections"],
  ["conservation", "Conservation des données"],
];

/** @param {Context} context @param {string} current */
export function networkTabs(context, current) {
  return el(
    "nav",
    { class: "register-tabs", "aria-label": "Parties du réseau" },
    ...TABS.filter(([id]) => id !== "conservation" || context.canWrite).map(([id, label]) =>
      el(
        "a",
        {
          href: context.link({ path: id ? [id] : [], query: {} }),
          "aria-current": id === current ? "page" : null,
        },
        label,
      ),
    ),
  );
}
