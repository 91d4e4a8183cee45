/**
 * The board of needs: a column for each status, those that wait longest first.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {BoardNeed} from "./types.js"
 */
import { readNames } from "../../api.js";
import { number, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled, selectOf } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { nameOf } from "./badges.js";
import { fieldChoices } from "./filters.js";
import { answerNeed, moveNeed } from "./needs-part.js";
import { readNeeds } from "./requests.js";
import { networkTabs } from "./tabs.js";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function boardScreen(place, context) {
  const { field = "", region = "" } = place.query;
  const [needs, names] = await Promise.all([readNeeds({ field, region }), readNames("region")]);
  const regions = names.codes
    .map((code, i) => ({ id: code, label: names.names[i] ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, "fr"));
  const turn = (/** @type {Record<string, string>} */ patch) =>
    context.go({ path: ["besoins"], query: { field, region, ...patch } }, { replace: true });
  const statuses = fieldChoices(context, "need-statuses", "status");
  return {
    title: "Besoins",
    content: [
      heading("Besoins des communes"),
      networkTabs(context, "besoins"),
      el(
        "search",
        { class: "list-tools" },
        labelled(
          "Domaine",
          selectOf([{ id: "", label: "Tous" }, ...fieldChoices(context, "needs", "field")], field, (value) =>
            turn({ field: value }),
          ),
        ),
        labelled(
          "Région",
          selectOf([{ id: "", label: "Toutes" }, ...regions], region, (value) => turn({ region: value })),
        ),
      ),
      needs.length === 0
        ? el(
            "div",
            { class: "empty-register" },
            el(
              "p",
              {},
              field || region
                ? "Aucun besoin ne répond à ces critères."
                : "Aucun besoin exprimé pour l’instant.",
            ),
            el("p", { class: "muted" }, "Les besoins se notent sur la fiche d’un élu ou d’une commune."),
          )
        : el(
            "div",
            { class: "board", "data-testid": "board" },
            ...statuses.map(({ id, label }) =>
              column(
                context,
                id,
                label,
                needs.filter(({ status }) => status === id),
              ),
            ),
          ),
    ],
  };
}

/** @param {Context} context @param {string} id @param {string} label @param {BoardNeed[]} needs */
function column(context, id, label, needs) {
  return el(
    "section",
    { class: `board-column board-${id}`, "aria-label": label },
    el("h3", {}, `${label} `, el("span", { class: "note" }, number(needs.length))),
    needs.length === 0
      ? el("p", { class: "muted" }, "Rien.")
      : el("ul", {}, ...needs.map((need) => cardOf(context, need))),
  );
}

/** @param {Context} context @param {BoardNeed} need */
function cardOf(context, need) {
  const path = need.engagement
    ? ["engagements", need.engagement]
    : ["communes", need.shownCode ?? need.communeCode];
  return el(
    "li",
    { class: "board-card", "data-key": need.key },
    el("p", {}, el("strong", {}, need.title)),
    el("p", { class: "note" }, need.fieldLabel),
    el(
      "p",
      {},
      el("a", { href: context.link({ path, query: {} }) }, need.engagement ? nameOf(need.name) : "Commune"),
      `, ${need.communeName ?? need.communeCode}`,
    ),
    el(
      "p",
      { class: "note" },
      `Exprimé le ${shortDay(need.raisedOn)}, ${need.statusLabel.toLowerCase()} depuis le ${shortDay(need.since)}`,
      need.answers > 0 ? `, ${need.answers > 1 ? `${need.answers} réponses` : "une réponse"}` : "",
      ".",
    ),
    context.canWrite && need.status !== "closed"
      ? el(
          "p",
          { class: "row-actions" },
          buttonOf("Répondre", () => answerNeed(context, need.key), { class: "quiet" }),
          buttonOf("Changer la suite", () => moveNeed(context, need.key, need.status), { class: "quiet" }),
        )
      : null,
  );
}
