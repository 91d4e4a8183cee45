/**
 * A section that works for any register from its definition: #/contrats, #/contrats/brest, #/contrats/brest/fundings/12,
 * with ?nouveau=1 for a new row and ?modifier=1 for its form.
 *
 * @import {Context, Place, Register, Screen, Section} from "../types.js"
 * @import {Beginning} from "./edit.js"
 */
import { el } from "../../ui/html.js";
import { heading } from "../../ui/screen-parts.js";
import { addLink } from "../frame-parts.js";
import { rootsOf } from "../objects.js";
import { readRow } from "../requests.js";
import { aOne } from "../values.js";
import { editScreen, newScreen } from "./edit.js";
import { RowList } from "./list.js";
import { sheetScreen } from "./sheet.js";

/**
 * @param {string[]} objects the kinds of object that it shows, the first one first
 * @param {(query: Record<string, string>) => Beginning | undefined} [begin] what the address says of a new one
 * @returns {Section}
 */
export function genericSection(objects, begin = () => undefined) {
  return {
    show: async (place, context) => {
      const roots = rootsOf(objects, context.registers);
      const [first] = roots;
      if (!first) throw new Error(`no register of ${objects.join(", ")}`);
      if (!context.canWrite && (place.query.nouveau || place.query.modifier))
        return readersScreen(place, context);
      const named = roots.find((one) => one.id === place.path[0] && one !== first);
      const base = named ? [named.id] : [];
      const path = place.path.slice(base.length);
      if (path.length === 0 && place.query.nouveau)
        return newScreen(context, named ?? first, base, null, begin(place.query));
      return registerScreen(named ?? first, path, base, place, context, roots);
    },
  };
}

/** A form that was opened by its address. @param {Place} place @param {Context} context @returns {Screen} */
function readersScreen(place, context) {
  const title = "Saisir";
  const words = `Saisir demande d’être contributeur ; votre compte est celui d’un ${context.session.roleLabel}. Un administrateur peut le changer.`;
  const back = el("p", {}, el("a", { href: context.link({ path: place.path }) }, "Lire sans modifier"));
  return { title, content: [heading(title), el("div", { class: "box" }, el("p", {}, words), back)] };
}

/**
 * @param {Register} register @param {string[]} path within it @param {string[]} base what stands before it
 * @param {Place} place @param {Context} context @param {Register[]} roots of the section
 * @returns {Promise<Screen>}
 */
async function registerScreen(register, path, base, place, context, roots) {
  const [key, child, childKey] = path;
  if (key === undefined) return listScreen(context, register, base, place, roots);
  const row = await readRow(register.id, key);
  const at = [...base, key];
  if (child === undefined)
    return place.query.modifier
      ? editScreen(context, register, row, at, [])
      : sheetScreen(context, register, row, at, []);
  const under = context.register(child);
  const trail = /** @type {[string, string][]} */ ([[row.title, context.link({ path: at })]]);
  if (childKey === undefined && !context.canWrite) return sheetScreen(context, register, row, at, []);
  if (childKey === undefined) return newScreen(context, under, [...at, child], { register, row });
  const below = await readRow(under.id, childKey);
  const there = [...at, child, childKey];
  return place.query.modifier
    ? editScreen(context, under, below, there, trail)
    : sheetScreen(context, under, below, there, trail);
}

/**
 * @param {Context} context @param {Register} register @param {string[]} base @param {Place} place @param {Register[]} roots
 * @returns {Promise<Screen>}
 */
async function listScreen(context, register, base, place, roots) {
  const list = new RowList(context, {
    register,
    query: place.query,
    link: (row) => context.link({ path: [...base, row.key] }),
    onQuery: (query) => context.keep({ path: base, query }),
  });
  await list.load();
  const add = addLink(context, `Ajouter ${aOne(register)}`, base);
  return {
    title: register.label,
    content: [heading(register.label, add), ...registerTabs(context, register, roots), list.element],
  };
}

/** @param {Context} context @param {Register} register @param {Register[]} roots */
function registerTabs(context, register, roots) {
  if (roots.length < 2) return [];
  return [
    el(
      "nav",
      { class: "register-tabs", "aria-label": "Registres de cette rubrique" },
      ...roots.map((one, i) =>
        el(
          "a",
          {
            href: context.link({ path: i === 0 ? [] : [one.id] }),
            "aria-current": one === register ? "page" : null,
          },
          one.label,
        ),
      ),
    ),
  ];
}
