/** @import {Profile} from "../types.js" */
import { day, plural } from "../format.js";
import { el } from "../ui/html.js";
import { fictive, none, section, source } from "./parts.js";

/** @param {Profile} profile */
export function events({ events: list }) {
  if (list.length === 0) return section("Événements", none("Aucun événement connu."));
  return section(
    "Événements",
    el(
      "ul",
      { class: "entries" },
      ...list.map((one) =>
        el(
          "li",
          {},
          el("p", { class: "entry-title" }, el("strong", {}, one.title), " ", fictive(one.demo)),
          el(
            "p",
            {},
            `${one.kindLabel}, ${day(one.date)}, ${one.place} – ${one.participants === null ? "participants : non disponible" : plural(one.participants, "participant")}`,
          ),
          source(one.source),
        ),
      ),
    ),
  );
}
