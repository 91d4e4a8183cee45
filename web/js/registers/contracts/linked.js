/**
 * What belongs to a contract: its actions, its pillars, whom to call, its events.
 *
 * @import {Context, Row} from "../types.js"
 * @import {Sheet} from "./types.js"
 */
import { money, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { addButton, rowWays } from "./in-place.js";
import { bar } from "./parts.js";

/** @param {Sheet} sheet @param {Context} context */
export function actionsPart({ linked, row }, context) {
  const total = linked.actions.reduce((sum, one) => sum + (one.status === "abandoned" ? 0 : one.count), 0);
  return el(
    "section",
    { class: "step", "aria-label": "Actions", "data-testid": "actions" },
    el(
      "div",
      { class: "heading" },
      el("h3", {}, "Actions"),
      el(
        "div",
        { class: "heading-actions" },
        el(
          "a",
          { href: context.link({ section: "actions", query: { contract: row.key } }) },
          "Voir les actions",
        ),
      ),
    ),
    linked.actions.length === 0
      ? el("p", { class: "muted" }, "Aucune action n’est rattachée à ce contrat.")
      : el(
          "ul",
          { class: "action-counts" },
          ...linked.actions.map((one) =>
            el(
              "li",
              { class: `action-${one.status}` },
              el("span", { class: "action-label" }, one.label),
              bar(total === 0 ? 0 : one.count / total, one.status === "late" ? "over" : ""),
              el("strong", {}, one.count),
              el(
                "span",
                { class: "note" },
                one.plannedCents === null ? "" : `${money(one.plannedCents)} prévus`,
              ),
            ),
          ),
        ),
  );
}

/** @param {Row[]} rows @param {string} key @param {Context} context */
export function pillarsPart(rows, key, context) {
  const field = context.register("pillars").fields.find((one) => one.name === "field");
  return el(
    "section",
    { class: "step", "aria-label": "Axes" },
    el("div", { class: "heading" }, el("h3", {}, "Axes"), addButton(context, "pillars", key)),
    rows.length === 0
      ? el("p", { class: "muted" }, "Les axes du contrat ne sont pas encore saisis.")
      : el(
          "ol",
          { class: "pillars" },
          ...rows.map((row) =>
            el(
              "li",
              {},
              el("strong", {}, row.title),
              " ",
              row.values.field
                ? el(
                    "span",
                    { class: "tag" },
                    field?.choices?.find((one) => one.id === row.values.field)?.label ?? "",
                  )
                : null,
              rowWays(context, "pillars", row),
              row.values.text ? el("p", { class: "long-text" }, String(row.values.text)) : null,
            ),
          ),
        ),
  );
}

/** @param {Row[]} rows @param {string} key @param {Context} context */
export function referentsPart(rows, key, context) {
  return el(
    "section",
    { class: "step referents", "aria-label": "Référents" },
    el(
      "div",
      { class: "heading" },
      el("h3", {}, "Référents ", el("span", { class: "personal" }, "donnée personnelle")),
      addButton(context, "referents", key),
    ),
    rows.length === 0
      ? el("p", { class: "muted" }, "Aucun référent n’est connu.")
      : el(
          "ul",
          {},
          ...rows.map((row) =>
            el(
              "li",
              {},
              el("strong", {}, row.title),
              row.values.role ? `, ${row.values.role}` : "",
              row.values.email
                ? el(
                    "span",
                    {},
                    " · ",
                    el("a", { href: `mailto:${row.values.email}` }, String(row.values.email)),
                  )
                : null,
              row.values.phone ? ` · ${row.values.phone}` : "",
              rowWays(context, "referents", row),
              row.values.remarks ? el("p", { class: "long-text note" }, String(row.values.remarks)) : null,
            ),
          ),
        ),
  );
}

/** @param {Sheet} sheet @param {Context} context */
export function eventsPart({ linked }, context) {
  return el(
    "section",
    { class: "step", "aria-label": "Événements" },
    el("h3", {}, "Événements"),
    linked.events.length === 0
      ? el("p", { class: "muted" }, "Aucun événement lié.")
      : el(
          "ul",
          {},
          ...linked.events.map((event) =>
            el(
              "li",
              {},
              el("a", { href: context.link({ section: "evenements", path: [event.key] }) }, event.title),
              el("span", { class: "note" }, ` ${shortDay(event.date)}`),
            ),
          ),
        ),
  );
}
