/**
 * Alerts, each with its sentence, the way to what it is about, and its sleep.
 *
 * @import {Context} from "../types.js"
 * @import {Alert} from "./types.js"
 */
import { shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { removeRow } from "../requests.js";
import { severityTag, shortTitle } from "./parts.js";

/** @param {Alert[]} alerts @param {Context} context @param {string} date @param {boolean} named whether to say of which contract */
export function alertList(alerts, context, date, named) {
  return el(
    "ul",
    { class: "alerts", "data-testid": "alerts" },
    ...alerts.map((alert) => alertItem(alert, context, date, named)),
  );
}

/** @param {Alert} alert @param {Context} context @param {string} date @param {boolean} named */
function alertItem(alert, context, date, named) {
  const { target, sleep } = alert;
  return el(
    "li",
    {
      class: `alert alert-${alert.severity} ${sleep ? "asleep" : ""}`,
      "data-kind": alert.kind,
      "data-testid": "alert",
    },
    el(
      "div",
      { class: "alert-said" },
      el(
        "p",
        { class: "alert-head" },
        severityTag(alert.severity, alert.severityLabel),
        named
          ? el(
              "a",
              {
                href: context.link({ section: "contrats", path: [target.contract], query: { date } }),
                title: target.contractTitle,
              },
              shortTitle(target.contractTitle),
            )
          : el("strong", {}, alert.label),
        el("span", { class: "note" }, `depuis le ${shortDay(alert.since)}`),
      ),
      el("p", {}, alert.sentence),
      sleep
        ? el("p", { class: "note" }, `En sommeil jusqu’au ${shortDay(sleep.until)} : ${sleep.reason}`)
        : null,
    ),
    el("div", { class: "alert-ways" }, way(alert, context), sleepWay(alert, context)),
  );
}

/** To what it is about. @param {Alert} alert @param {Context} context */
function way({ target, kind }, context) {
  if (target.objectKind === "action")
    return el(
      "a",
      { href: context.link({ section: "actions", path: [target.objectKey] }) },
      "Ouvrir l’action",
    );
  if (!context.canWrite) return null;
  const path = [target.contract];
  if (kind === "missing-report")
    return el(
      "a",
      { href: context.link({ section: "contrats", path: [...path, "documents"] }) },
      "Déposer le bilan",
    );
  if (kind === "signed-without-funding")
    return el(
      "a",
      { href: context.link({ section: "contrats", path: [...path, "fundings"] }) },
      "Ajouter un montant",
    );
  if (target.objectKind === "contract")
    return el(
      "a",
      { href: context.link({ section: "contrats", path, query: { modifier: "1" } }) },
      "Compléter la fiche",
    );
  return null;
}

/** @param {Alert} alert @param {Context} context */
function sleepWay(alert, context) {
  if (!context.canWrite) return null;
  const { sleep } = alert;
  if (!sleep)
    return el(
      "a",
      {
        href: context.link({
          section: "contrats",
          path: [alert.target.contract, "alert-sleeps"],
          query: { alerte: alert.id },
        }),
        "data-testid": "sleep",
      },
      "Mettre en sommeil",
    );
  return buttonOf(
    "Réveiller",
    async () => {
      try {
        await removeRow("alert-sleeps", alert.id, sleep.revision, "Alerte réveillée");
        context.say("L’alerte est réveillée.");
        context.again();
      } catch (fault) {
        context.say(sentence(fault));
      }
    },
    { class: "link" },
  );
}
