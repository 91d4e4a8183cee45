/**
 * A scenario as it was kept, and what moved since.
 *
 * @import {Context} from "../types.js"
 * @import {Ranking, Scenario} from "./types.js"
 */
import { day, number, plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox, scrolled } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { sentence } from "../../ui/words.js";
import { copyLink, fileButtons, remove } from "./actions.js";
import { queryOf } from "./address.js";
import { readScenarioNow, renewScenario } from "./requests.js";
import { results } from "./results.js";
import { moves } from "./words.js";

/** @param {Scenario} scenario @param {Context} context */
export function keptContent(scenario, context) {
  const since = el("div", { "data-testid": "since", "aria-live": "polite" });
  if (scenario.result) showSince(scenario, scenario.result, since, context);
  const { definition } = scenario;
  return [
    crumbs([["Classement", context.link({ path: [], query: {} })]]),
    heading(
      scenario.title,
      el(
        "a",
        {
          class: "button strong",
          role: "button",
          href: context.link({ path: [], query: { ...queryOf(definition), date: definition.date } }),
          "data-testid": "rework",
        },
        "Reprendre les réglages",
      ),
      buttonOf("Copier le lien", () => copyLink(context), { class: "quiet", "data-testid": "copy" }),
      ...fileButtons(() => definition, context),
      context.canWrite
        ? buttonOf("Retirer", () => remove(scenario, context), {
            class: "quiet danger",
            "data-testid": "remove",
          })
        : null,
    ),
    scenario.description
      ? el("p", { class: "lead long-text" }, scenario.description)
      : el("div", { hidden: true }),
    el(
      "p",
      { class: "note", "data-testid": "kept-on" },
      `Gardé le ${day(scenario.computedAt.slice(0, 10))}${scenario.author ? ` par ${scenario.author}` : ""} : situation au ${day(scenario.date)}, version ${scenario.dataVersion} des données.`,
    ),
    since,
    el("h3", {}, "Tel qu’il a été gardé"),
    ...(scenario.result ? results(scenario.result, context) : []),
  ];
}

/** @param {Scenario} scenario @param {Ranking} then @param {HTMLElement} place @param {Context} context */
async function showSince(scenario, then, place, context) {
  if (scenario.current) {
    place.replaceChildren(
      el(
        "p",
        { class: "box box-good" },
        "Les données n’ont pas changé depuis : il dirait la même chose aujourd’hui.",
      ),
    );
    return;
  }
  place.replaceChildren(el("p", { role: "status" }, "Les données ont changé depuis : nouveau calcul…"));
  try {
    const { result } = await readScenarioNow(scenario.key);
    place.replaceChildren(...whatMoved(scenario, then, result, context));
  } catch (fault) {
    place.replaceChildren(faultBox(fault, () => showSince(scenario, then, place, context)));
  }
}

/** @param {Scenario} scenario @param {Ranking} then @param {Ranking} now @param {Context} context */
function whatMoved(scenario, then, now, context) {
  const moved = moves(then.rows, now.rows);
  const renew = context.canWrite
    ? buttonOf(
        "Garder le résultat d’aujourd’hui",
        async () => {
          try {
            await renewScenario(scenario);
            context.say("Le scénario est à jour ; le journal garde l’ancien résultat.");
            context.again();
          } catch (fault) {
            context.say(sentence(fault));
          }
        },
        { class: "quiet", "data-testid": "renew" },
      )
    : null;
  const words =
    moved.length === 0
      ? "Les données d’Atlas ont changé depuis ; aucun rang de ce classement n’en est changé."
      : `Les données d’Atlas ont changé depuis : ${plural(moved.length, "rang a changé", "rangs ont changé")}.`;
  return [
    el("div", { class: `box ${moved.length === 0 ? "box-good" : "box-warn"}` }, el("p", {}, words), renew),
    ...(moved.length === 0
      ? []
      : [
          scrolled(
            "Ce qui a changé",
            ["Territoire", "Rang gardé", "Rang aujourd’hui", "Écart"],
            moved.map((row) =>
              el(
                "tr",
                {},
                el("th", { scope: "row" }, row.name),
                el("td", { class: "numeric" }, row.kept === null ? "non classé" : number(row.kept)),
                el("td", { class: "numeric" }, row.now === null ? "non classé" : number(row.now)),
                el("td", {}, gap(row.kept, row.now)),
              ),
            ),
          ),
        ]),
  ];
}

/** @param {number | null} then @param {number | null} now */
function gap(then, now) {
  if (then === null) return "entre au classement";
  if (now === null) return "n’est plus classé";
  return then > now ? `gagne ${plural(then - now, "place")}` : `perd ${plural(now - then, "place")}`;
}
