/**
 * The board of alerts: what calls for attention on a day, the gravest first.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {Alert} from "./types.js"
 */
import { plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { labelled, selectOf } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { readRows } from "../requests.js";
import { alertList } from "./alerts.js";
import { countTags, dayChoice } from "./parts.js";
import { readBoard } from "./requests.js";
import { tabs } from "./tabs.js";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function boardScreen(place, context) {
  const { date = "", kind = "" } = place.query;
  const [board, rules] = await Promise.all([readBoard(date), readRows("alert-rules", { size: 100 })]);
  const turn = (/** @type {Record<string, string>} */ patch) =>
    context.go({ path: ["alertes"], query: { date, kind, ...patch } });
  const shown = board.alerts.filter((alert) => !kind || alert.kind === kind);
  const awake = shown.filter((alert) => !alert.sleep);
  const asleep = shown.filter((alert) => alert.sleep);
  const kinds = rules.rows.map((row) => ({
    id: row.key,
    label: `${row.title} (${board.alerts.filter((one) => one.kind === row.key && !one.sleep).length})`,
  }));
  return {
    title: "Alertes des contrats",
    content: [
      heading("Alertes des contrats"),
      tabs(context, "alertes"),
      el(
        "search",
        { class: "list-tools" },
        labelled(
          "Alerte",
          selectOf(
            [{ id: "", label: `Toutes (${board.counts.total})` }, ...kinds],
            kind,
            (value) => turn({ kind: value }),
            {
              "data-filter": "kind",
            },
          ),
        ),
        dayChoice(board.date, (chosen) => turn({ date: chosen })),
      ),
      el("p", { class: "tags board-counts" }, ...countTags(board.counts)),
      ...(awake.length > 0
        ? byKind(awake, context, date)
        : [el("p", { class: "box box-good", role: "status" }, "Rien n’appelle d’attention ce jour-là.")]),
      asleep.length > 0 ? sleeping(asleep, context, date) : el("span", {}),
      help(context, rules.rows),
    ],
  };
}

/** Those of one kind together, the gravest kind first. @param {Alert[]} alerts @param {Context} context @param {string} date */
function byKind(alerts, context, date) {
  return [...new Set(alerts.map((alert) => alert.label))].map((label) => {
    const these = alerts.filter((alert) => alert.label === label);
    return el(
      "details",
      { class: "step alert-kind", open: true },
      el("summary", {}, el("strong", {}, label), el("span", { class: "note" }, ` ${these.length}`)),
      alertList(these, context, date, true),
    );
  });
}

/** @param {Alert[]} asleep @param {Context} context @param {string} date */
function sleeping(asleep, context, date) {
  return el(
    "details",
    { class: "sleeping" },
    el("summary", {}, `${plural(asleep.length, "alerte")} en sommeil`),
    alertList(asleep, context, date, true),
  );
}

/** @param {Context} context @param {import("../types.js").Row[]} rules */
function help(context, rules) {
  return el(
    "details",
    { class: "step", "data-testid": "help" },
    el("summary", {}, "Comment ces alertes sont calculées"),
    el(
      "p",
      {},
      "Chaque alerte se calcule au jour choisi, depuis les faits datés des registres. Elle disparaît d’elle-même quand le fait est corrigé ; mise en sommeil, elle revient à la date dite. Les seuils se règlent dans ",
      el("a", { href: context.link({ path: ["alert-rules"] }) }, "Seuils d’alerte"),
      " par un administrateur.",
    ),
    el(
      "dl",
      {},
      ...rules.flatMap((row) => [
        el("dt", {}, row.title),
        el("dd", {}, String(row.values.explanation), threshold(row.values)),
      ]),
    ),
  );
}

/** @param {import("../types.js").Values} values */
function threshold({ days, months, percent, active }) {
  const parts = [
    typeof days === "number" ? plural(days, "jour") : "",
    typeof months === "number" ? `${months} mois` : "",
    typeof percent === "number" ? `${percent} %` : "",
  ].filter(Boolean);
  const said = active === false ? "hors service" : parts.length > 0 ? `seuil : ${parts.join(", ")}` : "";
  return said ? el("span", { class: "note" }, ` (${said})`) : null;
}
