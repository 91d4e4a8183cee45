/**
 * All latest changes, in every register.
 *
 * @import {Context, JournalEntry, Place, Screen} from "../types.js"
 */
import { day, isoDay, plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox, inputOf, labelled, selectOf } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { controlOf } from "../form/controls.js";
import { FieldBox } from "../form/field-box.js";
import { rootsOf } from "../objects.js";
import { readJournal } from "../requests.js";
import { changesOf } from "./changes.js";
import { changeItem } from "./entry.js";
import { placeOfObject } from "./object-place.js";

const FILTERS = ["author", "kind", "from", "to"];

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const query = Object.fromEntries(
    FILTERS.flatMap((name) => (place.query[name] ? [[name, place.query[name] ?? ""]] : [])),
  );
  const set = (/** @type {string} */ name) => (/** @type {string} */ value) =>
    context.go({ query: { ...query, [name]: value } });
  const kinds = [...new Set(context.registers.map((one) => one.object))].map((id) => {
    const [register] = rootsOf([id], context.registers);
    return { id, label: register?.label ?? id };
  });
  const filters = el(
    "search",
    { class: "list-tools" },
    labelled("Auteur", inputOf(query.author ?? "", set("author"), { "data-filter": "author" })),
    labelled(
      "Registre",
      selectOf([{ id: "", label: "Tous" }, ...kinds], query.kind ?? "", set("kind"), {
        "data-filter": "kind",
      }),
    ),
    dayFilter("Depuis le", "from", query.from, set("from")),
    dayFilter("Jusqu’au", "to", query.to, set("to")),
  );
  const entries = el("div", { class: "journal-days" });
  const foot = el("div", {});
  const count = el("p", { class: "list-count", role: "status", "data-testid": "count" });
  let drawn = 0;
  const load = async (/** @type {number} */ page) => {
    const read = await readJournal({ ...query, page });
    drawn += read.entries.length;
    count.textContent = read.total > 0 ? plural(read.total, "changement") : "";
    addDays(entries, read.entries, context);
    foot.replaceChildren(
      read.total === 0
        ? el(
            "p",
            { class: "box" },
            FILTERS.some((name) => query[name])
              ? "Rien ne correspond à ces choix."
              : "Le journal est vide : rien n’a encore été changé.",
          )
        : drawn < read.total && read.entries.length > 0
          ? buttonOf("Changements plus anciens", () => more(page + 1), { class: "quiet" })
          : "",
    );
  };
  const more = (/** @type {number} */ page) =>
    load(page).catch((fault) => foot.replaceChildren(faultBox(fault, () => more(page))));
  await load(1);
  return { title: "Journal", content: [heading("Journal"), filters, count, entries, foot] };
}

/** @param {string} label @param {string} name @param {string | undefined} iso @param {(iso: string) => void} onChange */
function dayFilter(label, name, iso, onChange) {
  const field = /** @type {const} */ ({ name, label, kind: "date", required: false });
  const box = new FieldBox(field, controlOf(field, null));
  box.control.write({ [name]: iso ?? null }, {});
  box.control.input.addEventListener("change", () => {
    if (!box.check()) onChange(String(box.control.read().values[name] ?? ""));
  });
  return box.element;
}

/** @param {HTMLElement} place @param {JournalEntry[]} entries @param {Context} context */
function addDays(place, entries, context) {
  for (const change of changesOf(entries)) {
    const [entry] = change;
    if (!entry) continue;
    const iso = isoDay(new Date(entry.at));
    let part = place.lastElementChild;
    if (!(part instanceof HTMLElement) || part.dataset.day !== iso) {
      part = el(
        "section",
        { "data-day": iso, class: "step" },
        el("h3", {}, day(iso)),
        el("ol", { class: "journal" }),
      );
      place.append(part);
    }
    const { label, href } = placeOfObject(entry.objectKind, entry.objectKey, context);
    const own = change.find((one) => one.rowKey === one.objectKey);
    const object = el(
      "span",
      {},
      `${label} `,
      el("a", { href }, entry.objectTitle || own?.title || entry.objectKey),
    );
    part.querySelector("ol")?.append(changeItem(change, context, { object, onRestored: context.again }));
  }
}
