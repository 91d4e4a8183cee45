/**
 * The follow-up sheet of a contract as of a day.
 *
 * @import {Context, Place, Row, Screen} from "../types.js"
 * @import {Sheet} from "./types.js"
 */
import { plural, shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { childPart, factsPart } from "../generic/sheet.js";
import { journalPanel } from "../journal/panel.js";
import { askToRemove } from "../remove.js";
import { readRows } from "../requests.js";
import { alertList } from "./alerts.js";
import { documentsPart } from "./documents.js";
import { headPart } from "./head.js";
import { helpPart } from "./help.js";
import { editContract } from "./in-place.js";
import { actionsPart, eventsPart, pillarsPart, referentsPart } from "./linked.js";
import { moneyPart } from "./money.js";
import { countTags } from "./parts.js";
import { readSheet } from "./requests.js";

const FACTS = ["year", "diagnostic_on", "diagnostic_url", "renewal_on", "ends_on", "remarks"];

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
            { class: "step kept", "data-testid": "kept" },
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
  return [
    context.canWrite
      ? el(
          "a",
          {
            class: "button",
            role: "button",
            href: context.link({ path: [row.key], query: { modifier: "1" } }),
            "data-testid": "edit",
          },
          "Modifier",
        )
      : null,
    buttonOf("Imprimer", () => globalThis.print(), { class: "quiet" }),
    context.canWrite
      ? buttonOf(
          "Supprimer",
          () => askToRemove(context, context.register("contracts"), row, () => context.go({ path: [] })),
          { class: "quiet danger", "data-testid": "remove" },
        )
      : null,
  ];
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
function factsOf({ row }, context) {
  const part = factsPart(context.register("contracts"), row, FACTS);
  part.prepend(
    el(
      "div",
      { class: "heading" },
      el("h3", {}, "Année, diagnostic, échéances, remarques"),
      editContract(context, row, FACTS),
    ),
  );
  return part;
}
