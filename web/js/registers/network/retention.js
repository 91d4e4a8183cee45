/**
 * Whose data are kept beyond their time: persons without a mandate for so many months, proposed for erasure.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { number, plural, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { inputOf, labelled, scrolled } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { readRetention } from "./requests.js";
import { networkTabs } from "./tabs.js";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function retentionScreen(place, context) {
  const { months, persons } = await readRetention(place.query.months);
  const input = inputOf(
    String(months),
    (value) => {
      if (/^\d{1,3}$/.test(value))
        context.go({ path: ["conservation"], query: { months: value } }, { replace: true });
    },
    { inputmode: "numeric", class: "short", "data-testid": "months" },
  );
  return {
    title: "Conservation des données",
    content: [
      heading("Conservation des données"),
      networkTabs(context, "conservation"),
      el(
        "p",
        {},
        "Les personnes sans mandat depuis longtemps sont proposées à l’effacement. Rien ne s’efface seul : ouvrez la fiche, vérifiez, puis effacez. L’engagement reste, sans nom.",
      ),
      el("div", { class: "months" }, labelled("Sans mandat depuis (mois)", input)),
      persons.length === 0
        ? el(
            "div",
            { class: "empty-register" },
            el("p", {}, `Personne n’est sans mandat depuis plus de ${plural(months, "mois", "mois")}.`),
          )
        : el(
            "div",
            {},
            el("p", { class: "list-count", role: "status" }, plural(persons.length, "personne")),
            scrolled(
              "Personnes à effacer",
              ["Personne", "Mandats passés", "Sans mandat depuis le", "Dernier contact"],
              persons.map((one) =>
                el(
                  "tr",
                  {},
                  el(
                    "th",
                    { scope: "row" },
                    el("a", { href: context.link({ path: [String(one.person)], query: {} }) }, one.name),
                  ),
                  el("td", { class: "numeric" }, number(one.engagements)),
                  el("td", {}, one.since ? shortDay(one.since) : "—"),
                  el("td", {}, one.lastContact ? shortDay(one.lastContact) : "aucun"),
                ),
              ),
            ),
          ),
    ],
  };
}
