/**
 * The head of a sheet: who signs, the steps reached, as of which day.
 *
 * @import {Context} from "../types.js"
 * @import {Sheet} from "./types.js"
 */
import { day, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { addButton } from "./in-place.js";
import { dayChoice } from "./parts.js";

/** Who signs, how far it is, as of which day. @param {Sheet} sheet @param {Context} context */
export function headPart(sheet, context) {
  const { row, date } = sheet;
  return el(
    "section",
    { class: "step contract-head", "aria-label": "Où en est le contrat" },
    el("p", { class: "on-paper" }, `Situation au ${day(date)}`),
    el(
      "div",
      { class: "contract-who" },
      el(
        "p",
        { "data-testid": "signatories" },
        el("span", { class: "note" }, "Signataires : "),
        ...(sheet.signatories.length === 0
          ? [el("span", { class: "muted" }, "aucun n’est connu")]
          : sheet.signatories.flatMap((who, i) => [i > 0 ? ", " : "", signatory(who, date)])),
        " ",
        addButton(context, "signatories", row.key),
      ),
      dayChoice(date, (chosen) => context.go({ path: [row.key], query: { date: chosen } })),
    ),
    track(sheet, context),
    steps(sheet, context),
  );
}

/** @param {Sheet["signatories"][number]} who @param {string} date */
function signatory(who, date) {
  return who.shownCode
    ? el(
        "a",
        {
          href: `/#level=${who.level}&theme=contract-status&date=${date}&open=${who.level}/${who.shownCode}`,
          title: "Voir sur la carte",
        },
        who.name,
      )
    : el("span", {}, who.name);
}

/** Of one signatory, a step is theirs. @param {Sheet} sheet @returns {import("../types.js").Values} */
function onlySignatory({ signatories: [one, ...others] }) {
  return one && others.length === 0 ? { level: one.level, code: one.code } : {};
}

/** The usual steps, those reached filled in. @param {Sheet} sheet @param {Context} context */
function track(sheet, context) {
  const usual = context.register("statuses").fields.find((field) => field.name === "status")?.choices ?? [];
  return el(
    "ol",
    { class: "track", "aria-label": "Étapes" },
    ...usual.map(({ id, label }) => {
      const reached = sheet.steps.find((step) => step.status === id);
      const now = sheet.standing.status === id;
      return el(
        "li",
        { class: `${reached ? "reached" : ""} ${now ? "now" : ""}`, "aria-current": now ? "step" : null },
        el("span", { class: "track-label" }, label),
        el("span", { class: "note" }, reached ? shortDay(reached.date) : ""),
      );
    }),
  );
}

/** @param {Sheet} sheet @param {Context} context */
function steps(sheet, context) {
  return el(
    "div",
    { class: "step-sources" },
    sheet.steps.length === 0
      ? el("p", { class: "muted" }, sheet.standing.label, ".")
      : el(
          "details",
          {},
          el("summary", {}, "Étapes et sources"),
          el(
            "ul",
            {},
            ...sheet.steps.map((step) =>
              el(
                "li",
                {},
                el("strong", {}, step.label),
                ` – ${shortDay(step.date)}`,
                el("span", { class: "note" }, ` ${step.signatory} ; ${step.source}`),
              ),
            ),
          ),
        ),
    addButton(context, "statuses", sheet.row.key, { given: onlySignatory(sheet) }),
  );
}
