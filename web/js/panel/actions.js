/**
 * @import {Action, Profile} from "../types.js"
 */
import { day, figure, money, number, plural, shortDay } from "../format.js";
import { el } from "../ui/html.js";
import { facts, fictive, none, section, source } from "./parts.js";

const FEW = 6;

/** @param {Profile} profile */
export function actions(profile) {
  const { count, late, list } = profile.actions;
  if (count === 0) return section("Actions", none("Aucune action connue."));
  const blocked = list.filter(({ status }) => status === "blocked").length;
  const troubles = [
    late > 0 ? `${number(late)} en retard` : "",
    blocked > 0 ? plural(blocked, "bloquée") : "",
  ].filter(Boolean);
  const said = `${plural(count, "action")}${troubles.length > 0 ? `, dont ${troubles.join(" et ")}` : ""}.`;
  const items = list.map(action);
  return section(
    "Actions",
    el("p", {}, said),
    ...items.slice(0, FEW),
    items.length > FEW
      ? el(
          "details",
          {},
          el("summary", {}, plural(items.length - FEW, "autre action", "autres actions")),
          ...items.slice(FEW),
        )
      : null,
  );
}

/** @param {Action} one */
function action(one) {
  /** @type {[string, import("../ui/html.js").Child][]} */
  const pairs = [
    ["Domaine", one.fieldLabel],
    ["Porteur", one.carrier],
    ["Lieu", one.place],
    ["Prévue", period(one.plannedStart, one.plannedEnd)],
    ["Réalisée", period(one.startedOn, one.endedOn)],
    ["Dépensé", `${money(one.spentCents)} sur ${money(one.plannedCents)}`],
  ];
  if (one.contractTitle) pairs.push(["Contrat", one.contractTitle]);
  return el(
    "article",
    { class: "entry" },
    el("h4", {}, one.title, " ", fictive(one.demo)),
    el(
      "p",
      {},
      el("span", { class: `tag tag-action-${one.status}` }, one.statusLabel),
      one.reportedOn ? el("span", { class: "muted" }, ` relevé du ${shortDay(one.reportedOn)}`) : null,
    ),
    share(one),
    progress(one),
    el("details", {}, el("summary", {}, "Détail"), facts(pairs), source(one.source)),
  );
}

/** How far it is, where that comes from something else than its beneficiaries. @param {Action} one */
function share(one) {
  if (one.progress === null || (one.progressBasis === "beneficiaries" && !one.progressOverridden))
    return null;
  const said = `Avancement : ${figure(Math.round(1000 * one.progress) / 10, "percent")} (${one.progressLabel})`;
  return el(
    "div",
    { class: "progress-line" },
    el("progress", { value: one.progress, max: 1, "aria-label": said }),
    el("span", {}, said),
  );
}

/** Beneficiaries reached of those planned, or the reason why it cannot be said. @param {Action} one */
function progress(one) {
  const planned = one.beneficiariesPlanned === null ? "non disponible" : number(one.beneficiariesPlanned);
  if (!one.beneficiariesPlanned || one.beneficiariesReached === null) {
    const reached =
      one.reachedState === "secret"
        ? "secret statistique"
        : one.beneficiariesReached === null
          ? "non disponible"
          : number(one.beneficiariesReached);
    return el(
      "div",
      { class: "progress-line" },
      el("span", {
        class: `bar-empty swatch-${one.reachedState === "secret" ? "secret" : "unavailable"}`,
        "aria-hidden": "true",
      }),
      el("span", {}, `Bénéficiaires atteints : ${reached} ; prévus : ${planned}`),
    );
  }
  const part = Math.min(1, one.beneficiariesReached / one.beneficiariesPlanned);
  const said = `${number(one.beneficiariesReached)} bénéficiaires sur ${planned} (${figure(100 * part, "percent")})`;
  return el(
    "div",
    { class: "progress-line" },
    el("progress", { value: part, max: 1, "aria-label": said }),
    el("span", {}, said),
  );
}

/** @param {string | null} from @param {string | null} to */
function period(from, to) {
  if (!from && !to) return "pas encore";
  if (!to) return `depuis le ${day(from)}`;
  return `${from ? `du ${day(from)}` : "début inconnu,"} au ${day(to)}`;
}
