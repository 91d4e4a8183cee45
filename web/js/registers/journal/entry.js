/**
 * One change in the journal: who, when, what before and after, why.
 *
 * @import {Change, Context, JournalEntry} from "../types.js"
 */
import { plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { saidMoment } from "../form/days.js";
import { shown } from "../values.js";
import { askToRestore } from "./restore.js";

const KINDS = { created: "Création", changed: "Modification", removed: "Suppression" };
const MOST_AT_ONCE = 6;
const MOST_ROWS = 4;

/**
 * @param {JournalEntry[]} entries of one change, latest first @param {Context} context
 * @param {{object?: HTMLElement | null, current?: boolean, onRestored: () => void}} how
 *   object: what it is about, when that is not said above; current: whether the object stands so today
 */
export function changeItem(entries, context, { object = null, current = false, onRestored }) {
  const [latest] = entries;
  if (!latest) throw new Error("a change without entries");
  const restore = current
    ? el("span", { class: "note" }, "État actuel")
    : context.canWrite
      ? buttonOf("Rétablir cet état", () => askToRestore(latest, context, onRestored), {
          class: "link",
          "data-testid": "restore",
        })
      : null;
  return el(
    "li",
    { class: `entry-${latest.kind}`, "data-testid": "journal-entry", "data-entry": latest.id },
    object
      ? el("p", { class: "entry-head" }, isOwn(entries) ? kindTag(latest.kind) : null, " ", object)
      : null,
    el(
      "p",
      { class: "entry-who" },
      el("time", { datetime: latest.at }, saidMoment(latest.at)),
      ` par ${latest.author}`,
      latest.batch === null
        ? null
        : el("a", { href: `/import.html#lot=${latest.batch}` }, ` – lot n° ${latest.batch}`),
    ),
    latest.why ? el("p", { class: "entry-why" }, `« ${latest.why} »`) : null,
    entriesPart(entries, object !== null && isOwn(entries)),
    restore ? el("p", {}, restore) : null,
  );
}

/** Whether nothing but the object's own row was changed. @param {JournalEntry[]} entries */
const isOwn = (entries) => entries.length === 1 && entries[0]?.rowKey === entries[0]?.objectKey;

/** @param {JournalEntry["kind"]} kind */
const kindTag = (kind) => el("span", { class: `tag tag-${kind}` }, KINDS[kind]);

/** Many rows that were written together are told when asked for. @param {JournalEntry[]} entries @param {boolean} said whether the row is named above */
function entriesPart(entries, said) {
  const parts = entries.map((entry) => entryPart(entry, said));
  if (entries.length <= MOST_ROWS) return el("div", {}, ...parts);
  return el("details", {}, el("summary", {}, plural(entries.length, "ligne")), ...parts);
}

/** @param {JournalEntry} entry @param {boolean} said */
function entryPart(entry, said) {
  const { changes, kind, tableLabel, title } = entry;
  // The object's own row is what the journal is about: its name is said already.
  const name = title && entry.rowKey !== entry.objectKey ? ` – ${title}` : "";
  const what = said ? null : el("p", { class: "entry-head" }, kindTag(kind), ` ${tableLabel}`, name);
  if (changes.length === 0) return el("div", {}, what);
  const list = el(
    "dl",
    { class: "changes" },
    ...changes.map((change) =>
      el("div", {}, el("dt", {}, change.label), el("dd", {}, ...beforeAfter(kind, change))),
    ),
  );
  if (kind === "changed" && changes.length <= MOST_AT_ONCE) return el("div", {}, what, list);
  return el("div", {}, what, el("details", {}, el("summary", {}, plural(changes.length, "champ")), list));
}

/** @param {JournalEntry["kind"]} of @param {Change} change */
function beforeAfter(of, { kind, before, after }) {
  if (of === "created") return [el("ins", {}, inWords(kind, after))];
  if (of === "removed") return [el("del", {}, inWords(kind, before))];
  return [
    el("span", { class: "hidden" }, "avant : "),
    el("del", {}, inWords(kind, before)),
    el("span", { "aria-hidden": "true" }, " → "),
    el("span", { class: "hidden" }, ", après : "),
    el("ins", {}, inWords(kind, after)),
  ];
}

/** @param {Change["kind"]} kind @param {string | null} text the server's words, but for days and figures */
function inWords(kind, text) {
  const worded = kind === "boolean" || kind === "choice";
  return shown({ name: "", label: "", kind: worded ? "text" : kind, required: false }, text);
}
