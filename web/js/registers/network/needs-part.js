/**
 * The needs that were expressed, what was answered, and what became of them.
 *
 * @import {Context, Values} from "../types.js"
 * @import {Dossier, Need} from "./types.js"
 */
import { shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { needTag } from "./badges.js";
import { adder, addIn, part, rowActions, today } from "./dossier-part.js";

/** @param {Context} context @param {Dossier} dossier @param {Values} of whose they are: engagement, commune_code, code_date */
export function needsPart(context, dossier, of) {
  const add = adder(
    context,
    "Ajouter un besoin",
    () =>
      addIn(context, "needs", {
        given: of,
        start: { raised_on: today() },
        only: ["title", "field", "raised_on", "text"],
        title: "Besoin exprimé",
      }),
    "add-need",
  );
  return part(
    "Besoins et réponses",
    add,
    dossier.needs.length === 0
      ? el("p", { class: "muted" }, "Aucun besoin exprimé.")
      : el("ul", { class: "items" }, ...dossier.needs.map((one) => need(context, one))),
  );
}

/** @param {Context} context @param {Need} one */
function need(context, one) {
  const history = [
    ...one.steps.map((step) => ({
      on: step.on,
      text: `${step.statusLabel}${step.note ? ` : ${step.note}` : ""}`,
    })),
    ...one.answers.map((answer) => ({ on: answer.on, text: `Réponse de ${answer.byWhom} : ${answer.text}` })),
  ].sort((a, b) => a.on.localeCompare(b.on));
  return el(
    "li",
    { "data-key": one.key },
    el("p", {}, el("strong", {}, one.title), " ", one.status ? needTag(one.status, one.statusLabel) : null),
    el("p", { class: "note" }, `${one.fieldLabel}, exprimé le ${shortDay(one.raisedOn)}`),
    one.text ? el("p", { class: "long-text" }, one.text) : null,
    history.length > 0
      ? el(
          "ol",
          { class: "steps" },
          ...history.map((step) => el("li", {}, `${shortDay(step.on)} – ${step.text}`)),
        )
      : null,
    context.canWrite
      ? el(
          "p",
          { class: "row-actions" },
          buttonOf("Répondre", () => answerNeed(context, one.key), { class: "quiet" }),
          buttonOf("Changer la suite", () => moveNeed(context, one.key, one.status), { class: "quiet" }),
          rowActions(context, "needs", one.key, ["title", "field", "raised_on", "text"]),
        )
      : null,
  );
}

/** @param {Context} context @param {string} key */
export const answerNeed = (context, key) =>
  addIn(context, "need-answers", {
    given: { need: Number(key) },
    start: { on_date: today() },
    only: ["on_date", "text", "by_whom"],
    title: "Réponse donnée",
  });

/** @param {Context} context @param {string} key @param {string | null} status */
export const moveNeed = (context, key, status) =>
  addIn(context, "need-statuses", {
    given: { need: Number(key) },
    start: { on_date: today(), status: status === "open" ? "in-progress" : "answered" },
    only: ["status", "on_date", "note"],
    title: "Suite donnée au besoin",
  });
