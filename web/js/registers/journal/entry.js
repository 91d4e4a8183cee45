/**
 * One entry of the journal: who, when, what before and after, why.
 *
 * @import {Change, Context, JournalEntry, Value} from "../types.js"
 */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { saidMoment } from "../form/days.js";
import { shown } from "../values.js";
import { askToRestore } from "./restore.js";

export const KINDS = { created: "Création", changed: "Modification", removed: "Suppression" };

/**
 * @param {JournalEntry} entry @param {Context} context
 * @param {{object?: HTMLElement | null, onRestored: () => void}} how object: what it is about, when that is not said above
 */
export function entryItem(entry, context, { object = null, onRestored }) {
  const restore =
    context.canWrite && entry.restorable
      ? buttonOf("Rétablir cet état", () => askToRestore(context, entry, onRestored), {
          class: "link",
          "data-testid": "restore",
        })
      : null;
  return el(
    "li",
    { class: `entry-${entry.kind}`, "data-testid": "journal-entry", "data-entry": entry.id },
    el(
      "p",
      { class: "entry-head" },
      el("span", { class: `tag tag-${entry.kind}` }, KINDS[entry.kind]),
      " ",
      object,
      object ? " – " : "",
      el("span", {}, entry.tableLabel),
    ),
    el(
      "p",
      { class: "entry-who" },
      el("time", { datetime: entry.at }, saidMoment(entry.at)),
      ` par ${entry.author}`,
    ),
    entry.why ? el("p", { class: "entry-why" }, `« ${entry.why} »`) : null,
    changesPart(entry, context),
    restore ? el("p", {}, restore) : null,
  );
}

/** @param {JournalEntry} entry @param {Context} context */
function changesPart(entry, context) {
  if (entry.changes.length === 0) return null;
  const list = el(
    "dl",
    { class: "changes" },
    ...entry.changes.map((change) =>
      el("div", {}, el("dt", {}, change.label), el("dd", {}, ...beforeAfter(entry, change, context))),
    ),
  );
  if (entry.kind === "changed" && entry.changes.length < 7) return list;
  return el("details", {}, el("summary", {}, `${entry.changes.length} champs`), list);
}

/** @param {JournalEntry} entry @param {Change} change @param {Context} context */
function beforeAfter(entry, change, context) {
  const register = context.registers.find((one) => one.id === entry.table);
  const field = register?.fields.find((one) => one.name === change.field) ?? {
    name: change.field,
    label: change.label,
    kind: /** @type {const} */ ("text"),
    required: false,
  };
  const text = (/** @type {Value} */ value) => shown(field, value);
  if (entry.kind === "created") return [el("ins", {}, text(change.after))];
  if (entry.kind === "removed") return [el("del", {}, text(change.before))];
  return [
    el("span", { class: "hidden" }, "avant : "),
    el("del", {}, text(change.before)),
    el("span", { "aria-hidden": "true" }, " → "),
    el("span", { class: "hidden" }, ", après : "),
    el("ins", {}, text(change.after)),
  ];
}
