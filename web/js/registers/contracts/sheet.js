/**
 * The follow-up sheet of a contract as of a day.
 *
 * @import {Context, Place, Register, Row, Screen} from "../types.js"
 * @import {Sheet} from "./types.js"
 */
import { money, plural, shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { crumbs, heading } from "../frame-parts.js";
import { childPart, factsPart } from "../generic/sheet.js";
import { journalPanel } from "../journal/panel.js";
import { askToRemove } from "../remove.js";
import { readRows } from "../requests.js";
import { aOne } from "../values.js";
import { alertList } from "./alerts.js";
import { documentsPart } from "./documents.js";
import { helpPart } from "./help.js";
import { moneyPart } from "./money.js";
import { bar, countTags, dayChoice } from "./parts.js";
import { readSheet } from "./requests.js";

/** @param {string} key @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function sheetScreen(key, place, context) {
  const [sheet, pillars, referents] = await Promise.all([
    readSheet(key, place.query.date ?? ""),
    readRows("pillars", { contract: key, size: 100 }),
    readRows("referents", { contract: key, size: 100 }),
  ]);
  const { row } = sheet;
  const kept = await Promise.all(
    ["signatories", "statuses"].map((id) => childPart(context, context.register(id), row, [key])),
  );
  return {
    title: row.title,
    content: [
      crumbs([["Contrats", context.link({ query: place.query })]]),
      heading(row.title, fictive(row.demo), ...headActions(row, context)),
      headPart(sheet, context),
      el(
        "div",
        { class: "sheet" },
        el(
          "div",
          { class: "sheet-main" },
          alertsPart(sheet, context),
          moneyPart(sheet.money, key, context),
          actionsPart(sheet, context),
          pillarsPart(pillars.rows, key, context),
          documentsPart(sheet.linked.documents, key, context),
          factsOf(sheet, context),
          referentsPart(referents.rows, key, context),
          eventsPart(sheet, context),
          el(
            "details",
            { class: "kept", "data-testid": "kept" },
            el("summary", {}, "Signataires et étapes, ligne à ligne"),
            ...kept,
          ),
          helpPart(),
        ),
        journalPanel(context, `contract:${key}`),
      ),
    ],
  };
}

/** @param {Row} row @param {Context} context */
function headActions(row, context) {
  const print = buttonOf("Imprimer", () => globalThis.print(), { class: "quiet" });
  if (!context.canWrite) return [print];
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
    print,
    buttonOf(
      "Supprimer",
      () => askToRemove(context, context.register("contracts"), row, () => context.go({ path: [] })),
      { class: "quiet danger", "data-testid": "remove" },
    ),
  ];
}

/** Who signs, how far it is, as of which day. @param {Sheet} sheet @param {Context} context */
function headPart(sheet, context) {
  const { row, date } = sheet;
  return el(
    "section",
    { class: "step contract-head", "aria-label": "Où en est le contrat" },
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
        addLink(context, context.register("signatories"), row.key),
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
    addLink(context, context.register("statuses"), sheet.row.key),
  );
}

/** @param {Context} context @param {Register} register @param {string} key */
function addLink(context, register, key) {
  return context.canWrite
    ? el(
        "a",
        {
          class: "add-link",
          href: context.link({ path: [key, register.id] }),
          "data-testid": `add-${register.id}`,
        },
        `Ajouter ${aOne(register)}`,
      )
    : null;
}

/** @param {Sheet} sheet @param {Context} context */
function alertsPart({ alerts, date }, context) {
  const awake = alerts.alerts.filter((alert) => !alert.sleep);
  const asleep = alerts.alerts.filter((alert) => alert.sleep);
  return el(
    "section",
    { class: "step", "aria-label": "Alertes" },
    el(
      "div",
      { class: "heading" },
      el("h3", {}, "Alertes"),
      el("div", { class: "tags" }, ...countTags(alerts.counts)),
    ),
    awake.length > 0
      ? alertList(awake, context, date, false)
      : el("p", { class: "muted" }, `Rien n’appelle d’attention au ${shortDay(date)}.`),
    asleep.length > 0
      ? el(
          "details",
          { class: "sleeping" },
          el("summary", {}, `${plural(asleep.length, "alerte")} en sommeil`),
          alertList(asleep, context, date, false),
        )
      : null,
  );
}

/** @param {Sheet} sheet @param {Context} context */
function actionsPart({ linked, row }, context) {
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
function pillarsPart(rows, key, context) {
  const field = context.register("pillars").fields.find((one) => one.name === "field");
  return el(
    "section",
    { class: "step", "aria-label": "Axes" },
    el("div", { class: "heading" }, el("h3", {}, "Axes"), addLink(context, context.register("pillars"), key)),
    rows.length === 0
      ? el("p", { class: "muted" }, "Les axes du contrat ne sont pas encore saisis.")
      : el(
          "ol",
          { class: "pillars" },
          ...rows.map((row) =>
            el(
              "li",
              {},
              el("a", { href: context.link({ path: [key, "pillars", row.key] }) }, row.title),
              " ",
              row.values.field
                ? el(
                    "span",
                    { class: "tag" },
                    field?.choices?.find((one) => one.id === row.values.field)?.label ?? "",
                  )
                : null,
              row.values.text ? el("p", { class: "long-text" }, String(row.values.text)) : null,
            ),
          ),
        ),
  );
}

/** @param {Sheet} sheet @param {Context} context */
function factsOf({ row }, context) {
  const part = factsPart(context.register("contracts"), row, [
    "diagnostic_on",
    "diagnostic_url",
    "renewal_on",
    "ends_on",
    "remarks",
  ]);
  part.prepend(el("h3", {}, "Diagnostic, échéances, remarques"));
  return part;
}

/** @param {Row[]} rows @param {string} key @param {Context} context */
function referentsPart(rows, key, context) {
  return el(
    "section",
    { class: "step referents", "aria-label": "Référents" },
    el(
      "div",
      { class: "heading" },
      el("h3", {}, "Référents ", el("span", { class: "personal" }, "donnée personnelle")),
      addLink(context, context.register("referents"), key),
    ),
    rows.length === 0
      ? el("p", { class: "muted" }, "Aucun référent n’est connu.")
      : el(
          "ul",
          {},
          ...rows.map(({ key: id, title, values }) =>
            el(
              "li",
              {},
              el("a", { href: context.link({ path: [key, "referents", id] }) }, title),
              values.role ? `, ${values.role}` : "",
              values.email
                ? el("span", {}, " · ", el("a", { href: `mailto:${values.email}` }, String(values.email)))
                : null,
              values.phone ? ` · ${values.phone}` : "",
            ),
          ),
        ),
  );
}

/** @param {Sheet} sheet @param {Context} context */
function eventsPart({ linked }, context) {
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
