/**
 * The parts of an action's sheet.
 *
 * @import {Child} from "../../ui/html.js"
 * @import {Context} from "../types.js"
 * @import {ActionSheet, Milestone} from "./types.js"
 */
import { plural, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { readRow, saveRow } from "../requests.js";
import { meter } from "./progress.js";
import { askProgress, liftProgress } from "./progress-dialog.js";
import { actionLine } from "./timeline.js";
import { hatches } from "./timeline-draw.js";
import { daysOf, shareOf, spanOf } from "./timeline-model.js";
import { milestoneWords, percent, stateTag } from "./words.js";

/** @param {string} title @param {Record<string, string>} attributes @param {Child[]} actions @param {...Child} content */
function part(title, attributes, actions, ...content) {
  return el(
    "section",
    { class: "step", "aria-label": title, ...attributes },
    el("div", { class: "heading" }, el("h3", {}, title), el("div", { class: "heading-actions" }, ...actions)),
    ...content,
  );
}

/** @param {Context} context @param {string[]} path @param {string} words @param {string} id */
const addLink = (context, path, words, id) =>
  context.canWrite
    ? el("a", { class: "button", role: "button", href: context.link({ path }), "data-testid": id }, words)
    : null;

/** @param {Context} context @param {ActionSheet} sheet */
export function progressPart(context, { action, date }) {
  const { value, estimated, computed, basisLabel, stated, label } = action.progress;
  const write = context.canWrite
    ? [
        buttonOf(
          stated ? "Déclarer un autre avancement" : "Déclarer un avancement",
          () => askProgress(context, action, date),
          {
            class: "quiet",
            "data-testid": "state-progress",
          },
        ),
        stated
          ? buttonOf("Revenir au calcul", () => liftProgress(context, action, date), {
              class: "quiet",
              "data-testid": "lift-progress",
            })
          : null,
      ]
    : [];
  return part(
    "Avancement",
    { "data-testid": "progress" },
    write,
    value === null
      ? el("p", {}, "Avancement : ", el("strong", {}, label), ".")
      : el(
          "p",
          { class: "progress-big" },
          meter(value, estimated),
          el("strong", {}, percent(value)),
          el("span", {}, label),
        ),
    stated
      ? el(
          "p",
          {},
          `Déclaré le ${shortDay(stated.on)} : « ${stated.reason} ». Calculé : `,
          computed === null ? basisLabel : `${percent(computed)} (${basisLabel})`,
          ".",
        )
      : null,
    el(
      "details",
      { class: "why" },
      el("summary", {}, "Comment il se calcule"),
      el(
        "p",
        { class: "note" },
        "Avec des jalons : le poids de ceux qui sont atteints rapporté au poids de tous. Sans jalon : les bénéficiaires atteints rapportés à ceux prévus, 100 % au plus ; s’ils sont secrets, rien n’est dit. À défaut, le temps écoulé entre le début réel et la fin prévue donne une estimation, qui ne compte pas sur la carte. Un avancement déclaré l’emporte jusqu’à ce qu’il soit levé.",
      ),
    ),
  );
}

/** @param {Context} context @param {ActionSheet} sheet */
export function milestonesPart(context, { action, date }) {
  const reached = action.milestones.filter((one) => one.reachedOn).length;
  return part(
    "Jalons",
    { "data-register": "milestones" },
    [addLink(context, [action.key, "milestones"], "Ajouter un jalon", "add-milestones")],
    action.milestones.length === 0
      ? el("p", { class: "muted" }, "Aucun jalon : l’avancement se calcule autrement.")
      : el(
          "div",
          {},
          el("p", { class: "note" }, `${plural(reached, "atteint")} sur ${action.milestones.length}.`),
          el(
            "ul",
            { class: "milestones" },
            ...action.milestones.map((one) => milestoneLine(context, action.key, one, date)),
          ),
        ),
  );
}

/** @param {Context} context @param {string} action @param {Milestone} one @param {string} date */
function milestoneLine(context, action, one, date) {
  const kind = one.reachedOn ? "reached" : one.late ? "missed" : "ahead";
  const words = milestoneWords(one);
  return el(
    "li",
    { "data-key": one.id },
    el("span", { class: `key key-${kind}`, "aria-hidden": "true" }),
    el("a", { href: context.link({ path: [action, "milestones", String(one.id)] }) }, one.title),
    el("span", { class: "muted" }, words.slice(one.title.length + 1)),
    one.weight > 1 ? el("span", { class: "tag" }, `poids ${one.weight}`) : null,
    context.canWrite && !one.reachedOn
      ? buttonOf(`Atteint le ${shortDay(date)}`, () => reach(context, one, date), {
          class: "link",
          "aria-label": `${one.title} : atteint le ${shortDay(date)}`,
          "data-testid": "reach",
        })
      : null,
  );
}

/** @param {Context} context @param {Milestone} one @param {string} date */
async function reach(context, one, date) {
  try {
    const row = await readRow("milestones", String(one.id));
    const saved = await saveRow("milestones", row.key, row.revision, { reached_on: date }, "Jalon atteint");
    context.say(`${one.title} : atteint.`, async () => {
      await saveRow(
        "milestones",
        row.key,
        saved.revision,
        { reached_on: row.values.reached_on ?? null },
        "Annulation",
      );
      context.again();
    });
    context.again();
  } catch (fault) {
    context.say(sentence(fault));
  }
}

/** @param {Context} context @param {ActionSheet} sheet */
export function calendarPart(context, { action, date }) {
  const span = spanOf([date, ...daysOf(action)], "trimestre");
  const line = actionLine(
    action,
    span,
    shareOf(span, date),
    date,
    context.link({ path: [action.key] }),
    false,
  );
  line.removeAttribute("href");
  line.setAttribute("role", "img");
  return part(
    "Calendrier",
    {},
    [
      el(
        "a",
        {
          href: context.link({
            path: [],
            query: { vue: "calendrier", contract: action.head.contract ?? "-", date },
          }),
        },
        "Voir avec les autres actions",
      ),
    ],
    el("div", { class: "gantt gantt-one" }, hatches(), line),
  );
}

/** @param {Context} context @param {ActionSheet} sheet */
export function placesPart(context, { action }) {
  const list = el("ul", { class: "places" });
  const [first, ...others] = action.places;
  if (first) list.append(el("li", {}, first.name, el("span", { class: "muted" }, " – lieu principal")));
  for (const place of others)
    list.append(
      el(
        "li",
        {},
        el(
          "a",
          {
            href: context.link({
              path: [action.key, "action-places", `${action.key}~${place.level}~${place.code}`],
            }),
          },
          place.name,
        ),
      ),
    );
  return part(
    "Lieux",
    { "data-register": "action-places" },
    [addLink(context, [action.key, "action-places"], "Ajouter un lieu", "add-places")],
    list,
  );
}

/** @param {Context} context @param {ActionSheet} sheet */
export function historyPart(context, { action, history }) {
  const place = el("ol", { class: "journal action-history" });
  for (const step of history)
    place.append(
      el(
        "li",
        {},
        el("p", {}, stateTag(step), ` le ${shortDay(step.on)}`),
        el("p", { class: step.told ? "" : "muted" }, step.reason ?? "d’après les dates de l’action"),
      ),
    );
  return part(
    "États successifs",
    { "data-register": "action-statuses" },
    [
      el(
        "a",
        { href: context.link({ path: [action.key, "etats"] }), "data-testid": "all-statuses" },
        "Corriger un état",
      ),
    ].filter(() => context.canWrite),
    history.length === 0 ? el("p", { class: "muted" }, "Aucun état connu à cette date.") : place,
  );
}
