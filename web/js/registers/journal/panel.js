/**
 * The journal of one object, beside its sheet.
 *
 * @import {Context} from "../types.js"
 */
import { plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox } from "../../ui/parts.js";
import { readJournal } from "../requests.js";
import { changesOf } from "./changes.js";
import { changeItem } from "./entry.js";

/** @param {Context} context @param {string} object as contract:brest @param {() => void} [onRestored] */
export function journalPanel(context, object, onRestored = context.again) {
  const list = el("ol", { class: "journal" });
  const foot = el("div", {});
  const count = el("span", { class: "note" });
  let drawn = 0;
  const load = async (/** @type {number} */ page) => {
    foot.replaceChildren(el("p", { role: "status", class: "note" }, "Lecture du journal…"));
    try {
      const read = await readJournal({ object, page });
      count.textContent = plural(read.total, "entrée");
      drawn += read.entries.length;
      const changes = changesOf(read.entries);
      list.append(
        ...changes.map((one, i) => changeItem(one, context, { current: page === 1 && i === 0, onRestored })),
      );
      const more = drawn < read.total && read.entries.length > 0;
      foot.replaceChildren(
        more
          ? buttonOf("Entrées plus anciennes", () => load(page + 1), { class: "quiet" })
          : read.total === 0
            ? el("p", { class: "muted" }, "Rien n’a encore été changé ici.")
            : "",
      );
    } catch (fault) {
      foot.replaceChildren(faultBox(fault, () => load(page)));
    }
  };
  load(1);
  return el(
    "aside",
    { class: "step journal-panel", "aria-labelledby": "journal-title", "data-testid": "journal" },
    el("div", { class: "heading" }, el("h3", { id: "journal-title" }, "Journal"), count),
    list,
    foot,
  );
}
