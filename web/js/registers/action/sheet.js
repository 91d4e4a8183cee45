/**
 * The sheet of an action as of a day: where it stands and why, how far it is, its milestones, calendar, places and history.
 *
 * @import {Context, Place, Register, Row, Screen} from "../types.js"
 * @import {ActionRow, ActionSheet} from "./types.js"
 */
import { day, shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { factsPart } from "../generic/sheet.js";
import { journalPanel } from "../journal/panel.js";
import { askToRemove } from "../remove.js";
import { readRow } from "../requests.js";
import { pointPart } from "./point-part.js";
import { readSheet } from "./requests.js";
import { calendarPart, historyPart, milestonesPart, placesPart, progressPart } from "./sheet-parts.js";
import { askState } from "./state-dialog.js";
import { delay, stateTag } from "./words.js";

const FACTS = [
  "contract",
  "field",
  "carrier",
  "partners",
  "beneficiaries_planned",
  "planned_state",
  "beneficiaries_reached",
  "reached_state",
  "planned_cents",
  "spent_cents",
  "reported_on",
  "source",
  "description",
];

/** @param {Context} context @param {string} key @param {Place} place @returns {Promise<Screen>} */
export async function actionSheet(context, key, place) {
  const [sheet, row] = await Promise.all([readSheet(key, place.query.date), readRow("actions", key)]);
  const register = context.register("actions");
  const { action } = sheet;
  return {
    title: action.head.title,
    content: [
      crumbs([["Actions", context.link({ path: [], query: { date: place.query.date } })]]),
      heading(
        action.head.title,
        stateTag(action.state),
        fictive(action.demo),
        ...buttons(context, register, row),
      ),
      el(
        "div",
        { class: "sheet" },
        el(
          "div",
          { class: "sheet-main" },
          statePart(context, sheet),
          progressPart(context, sheet),
          milestonesPart(context, sheet),
          calendarPart(context, sheet),
          placesPart(context, sheet),
          pointPart(action),
          facts(register, row),
          historyPart(context, sheet),
        ),
        journalPanel(context, `action:${key}`),
      ),
    ],
  };
}

/** What the state of a number says is not repeated beside the number. @param {Register} register @param {Row} row */
function facts(register, row) {
  const idle = new Set(
    [
      ["beneficiaries_planned", "planned_state"],
      ["beneficiaries_reached", "reached_state"],
    ].map(([number = "", state = ""]) => (row.values[number] === null && row.values[state] ? number : state)),
  );
  return factsPart(
    register,
    row,
    FACTS.filter((name) => !idle.has(name)),
  );
}

/** @param {Context} context @param {Register} register @param {Row} row */
function buttons(context, register, row) {
  if (!context.canWrite) return [];
  return [
    el(
      "a",
      {
        class: "button",
        role: "button",
        href: context.link({ path: [row.key], query: { modifier: "1" } }),
        "data-testid": "edit",
      },
      "Modifier",
    ),
    buttonOf("Supprimer", () => askToRemove(context, register, row, () => context.go({ path: [] })), {
      class: "quiet danger",
      "data-testid": "remove",
    }),
  ];
}

/** @param {Context} context @param {ActionSheet} sheet */
function statePart(context, { action, date }) {
  const { state } = action;
  const declared =
    state.declared !== state.status ? ` (déclarée : ${state.declaredLabel.toLowerCase()})` : "";
  return el(
    "section",
    { class: `step state-part state-${state.status}`, "aria-label": "État", "data-testid": "state" },
    el(
      "div",
      { class: "heading" },
      el("h3", {}, `Au ${day(date)} : ${state.label.toLowerCase()}${declared}`),
      context.canWrite
        ? el(
            "div",
            { class: "heading-actions" },
            buttonOf(
              "Changer l’état",
              () =>
                askState(
                  context,
                  { keys: [action.key], title: action.head.title, date, declared: state.declared },
                  context.again,
                ),
              { "data-testid": "change-state" },
            ),
          )
        : null,
    ),
    el("p", {}, stateWords(action)),
    state.reason ? el("blockquote", { class: "reason" }, state.reason) : null,
  );
}

/** @param {ActionRow} action */
function stateWords({ state, calendar }) {
  const since = state.since ? `Depuis le ${shortDay(state.since)}.` : "Aucun changement d’état connu.";
  if (state.daysLate === 0) return since;
  const missed = calendar.startedOn ? "devait finir" : "devait commencer";
  return `${since} ${delay(state.daysLate)} : ${missed} le ${shortDay(calendar.due)}.`;
}
