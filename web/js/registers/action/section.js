/**
 * The actions: #/actions, with ?vue=tableau for those in trouble and ?vue=calendrier for the timeline; #/actions/<key> for a
 * sheet. What hangs on an action has the generic screens.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { el } from "../../ui/html.js";
import { faultBox } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { addLink } from "../frame-parts.js";
import { genericSection } from "../generic/section.js";
import { childPart } from "../generic/sheet.js";
import { readRow } from "../requests.js";
import { boardView } from "./board.js";
import { editAction, newAction } from "./edit.js";
import { filterBar } from "./filters.js";
import { listView } from "./list.js";
import { VIEWS, viewOf } from "./query.js";
import { actionSheet } from "./sheet.js";
import { timelineView } from "./timeline.js";

const SHOWN = { "": listView, tableau: boardView, calendrier: timelineView };
const HISTORIES = ["action-statuses", "action-progress"];

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const [key, child] = place.path;
  if (key === undefined)
    return place.query.nouveau ? newAction(context, place.query.contract) : overview(place, context);
  if (child === "etats") return histories(context, key);
  if (child !== undefined) return genericSection(["action"]).show(place, context);
  return place.query.modifier
    ? editAction(context, await readRow("actions", key))
    : actionSheet(context, key, place);
}

/** The three views of all actions, under the same filters. @param {Place} place @param {Context} context @returns {Promise<Screen>} */
async function overview(place, context) {
  let query = { ...place.query };
  const parts = el("div", { class: "action-view" });
  const tabs = el("nav", { class: "register-tabs", "aria-label": "Vues des actions" });
  /** @type {Awaited<ReturnType<typeof filterBar>> | null} */
  let bar = null;
  const narrow = (/** @type {Record<string, string>} */ patch) => {
    if (patch.all) {
      context.go({ path: [], query: { vue: query.vue, date: query.date } });
      return;
    }
    query = Object.fromEntries(Object.entries({ ...query, ...patch }).filter(([, text]) => text !== ""));
    context.keep({ path: [], query });
    drawTabs();
    bar?.follow(query);
    draw().catch((fault) => parts.replaceChildren(faultBox(fault, () => narrow({}))));
  };
  let turn = 0;
  const draw = async () => {
    const mine = ++turn;
    const focused = focusOf(parts);
    parts.setAttribute("aria-busy", "true");
    const content = await SHOWN[/** @type {keyof typeof SHOWN} */ (viewOf(query.vue))](
      context,
      query,
      narrow,
    );
    if (mine !== turn) return;
    parts.removeAttribute("aria-busy");
    parts.replaceChildren(...content.filter((one) => one !== null));
    if (focused) {
      const again = parts.querySelector(focused);
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    }
  };
  const drawTabs = () =>
    tabs.replaceChildren(
      ...VIEWS.map(({ id, label }) =>
        el(
          "a",
          {
            href: context.link({
              path: [],
              query: { ...query, vue: id, tri: "", pas: "", ...(id === "tableau" ? { state: "" } : {}) },
            }),
            "aria-current": id === viewOf(query.vue) ? "page" : null,
          },
          label,
        ),
      ),
    );
  drawTabs();
  [bar] = await Promise.all([filterBar(context, query, narrow), draw()]);
  const add = addLink(context, "Ajouter une action");
  return { title: "Actions", content: [heading("Actions", add), tabs, bar.element, parts] };
}

/** What had the focus, to find it again in what is drawn anew. @param {HTMLElement} parts */
function focusOf(parts) {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement) || !parts.contains(held)) return null;
  const { sort, unit } = held.dataset;
  if (sort) return `[data-sort="${CSS.escape(sort)}"]`;
  return unit ? `[data-unit="${CSS.escape(unit)}"]` : null;
}

/** The declared states and progresses of an action, to be corrected. @param {Context} context @param {string} key @returns {Promise<Screen>} */
async function histories(context, key) {
  const row = await readRow("actions", key);
  const title = "États et avancements déclarés";
  return {
    title: `${title} – ${row.title}`,
    content: [
      crumbs([[row.title, context.link({ path: [key] })]]),
      heading(title),
      ...(await Promise.all(HISTORIES.map((id) => childPart(context, context.register(id), row, [key])))),
    ],
  };
}
