/**
 * Sources that contradict one another, side by side, and the choice of the one that counts.
 *
 * @import {Context} from "../types.js"
 * @import {Contradiction, Line} from "./types.js"
 */
import { money, shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { saveRow } from "../requests.js";

/** @type {Record<Line["stage"], string>} */
export const STAGE_WORDS = { planned: "prévu", committed: "engagé", paid: "versé" };

/** @param {Contradiction} one @param {Context} context */
export function contradictionPart(one, context) {
  return el(
    "div",
    { class: `contradiction ${one.settled ? "settled" : ""}`, "data-testid": "contradiction" },
    el(
      "p",
      {},
      el("strong", {}, `Sources différentes : ${one.funder}, ${one.year}, ${STAGE_WORDS[one.stage]}`),
      ` – écart de ${money(one.differenceCents)}`,
    ),
    el("div", { class: "sources-beside" }, ...one.lines.map((line) => source(line, context))),
    el("p", { class: "note" }, one.rule),
  );
}

/** @param {Line} line @param {Context} context */
function source(line, context) {
  const { counted, chosen, aside } = line.weight;
  const state = counted
    ? chosen
      ? "Choisie : fait foi"
      : "Compte, par la règle"
    : aside
      ? "Écartée"
      : "Ne compte pas";
  return el(
    "div",
    { class: `source-card ${counted ? "counted" : ""}` },
    el("p", { class: "source-amount" }, money(line.amountCents), " ", fictive(line.origin.demo)),
    el(
      "p",
      {},
      line.origin.source,
      el("span", { class: "note" }, line.origin.date ? `, ${shortDay(line.origin.date)}` : ", sans date"),
    ),
    el("p", { class: "note" }, state),
    context.canWrite
      ? el(
          "p",
          { class: "source-ways" },
          chosen
            ? null
            : buttonOf("Retenir", () => choose(line, true, context), {
                class: "quiet",
                "data-testid": "choose",
              }),
          aside
            ? buttonOf("Reprendre", () => choose(line, null, context), { class: "link" })
            : buttonOf("Écarter", () => choose(line, false, context), { class: "link" }),
        )
      : null,
  );
}

/** @param {Line} line @param {boolean | null} counts @param {Context} context */
async function choose(line, counts, context) {
  const why = el("textarea", { rows: 2, maxlength: "500", "data-testid": "why" });
  const verb = counts === true ? "Retenir" : counts === false ? "Écarter" : "Reprendre";
  const answer = await askIn(
    `${verb} « ${line.origin.source} » ?`,
    [
      el(
        "p",
        {},
        counts === true
          ? `${money(line.amountCents)} comptera dans tous les totaux, à la place des autres sources.`
          : counts === false
            ? "Ce montant ne comptera dans aucun total."
            : "La règle décidera de nouveau.",
      ),
      labelled("Pourquoi ?", why, "Inscrit au journal à côté de votre nom."),
    ],
    [
      { id: "yes", label: verb, first: true },
      { id: "no", label: "Annuler", class: "quiet" },
    ],
  );
  if (answer !== "yes") return;
  try {
    await saveRow(
      "fundings",
      String(line.id),
      line.revision,
      { counts },
      why.value.trim() || `${verb} : ${line.origin.source}`,
    );
    context.say("Le choix est enregistré ; tous les totaux en tiennent compte.");
  } catch (fault) {
    context.say(sentence(fault));
  }
  context.again();
}
