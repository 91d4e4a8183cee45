/**
 * Starts the import screen and follows its address.
 *
 * @import {Plan, Target} from "./types.js"
 */
import { json, readThemes, untilReady } from "../api.js";
import { byId, el } from "../ui/html.js";
import { card, faultBox, reach } from "../ui/parts.js";
import { showVisitor } from "../ui/visitor.js";
import { hashOf, placeOf } from "./address.js";
import { exportsPart } from "./exports.js";
import { FileWork } from "./file-work.js";
import { prepareIntakeHelp } from "./help.js";
import { batchPart, historyPart } from "./history.js";
import { receivePart } from "./receive.js";
import { readBatch, readBatches, readExports, readTargets } from "./requests.js";

const screen = byId("intake", HTMLElement);
/** @type {FileWork | null} */
let work = null;
/** The plans of this tab, by batch: they say which map shows it. @type {Map<number, Plan>} */
const plans = new Map();
let turn = 0;

/** @param {import("./address.js").Place} place */
const go = (place) => {
  globalThis.location.hash = hashOf(place);
};

async function show() {
  const mine = ++turn;
  const place = placeOf(globalThis.location.hash);
  for (const link of document.querySelectorAll("[data-part]")) {
    const here = (link.getAttribute("data-part") === "exports") === (place.part === "exports");
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  work = null;
  screen.setAttribute("aria-busy", "true");
  try {
    const parts = await PARTS[place.part](place);
    if (mine !== turn) return;
    screen.replaceChildren(...parts);
    if (place.part !== "start") reach(screen);
  } catch (fault) {
    if (mine === turn) screen.replaceChildren(card("fault", "Importer", faultBox(fault, show)));
  } finally {
    if (mine === turn) {
      screen.removeAttribute("aria-busy");
      document.documentElement.dataset.ready = "true";
    }
  }
}

/** @type {Record<string, (place: any) => Promise<HTMLElement[]>>} */
const PARTS = {
  start: async () => {
    const batches = await readBatches();
    return [receivePart((id) => go({ part: "file", id })), historyPart(batches)];
  },
  file: async ({ id }) => {
    /** @type {Target[]} */
    const targets = await readTargets();
    const one = new FileWork(id, targets, (batch, plan) => {
      plans.set(batch, plan);
      go({ part: "batch", id: batch });
    });
    work = one;
    await one.look();
    return [one.element];
  },
  batch: async ({ id }) => {
    const { batch, report } = await readBatch(id);
    return [batchPart(batch, report, plans.get(id) ?? null, show)];
  },
  exports: async () => {
    const [tables, themes] = await Promise.all([readExports(), readThemes()]);
    return [exportsPart(tables, themes)];
  },
};

globalThis.addEventListener("hashchange", show);
globalThis.addEventListener("beforeunload", (event) => {
  if (work?.unsaved()) event.preventDefault();
});
// A file dropped beside the frame must not take the place of the page.
for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => event.preventDefault());

prepareIntakeHelp();
showVisitor();
untilReady(
  () => json("/api/v1/state"),
  (fault) => screen.replaceChildren(el("p", { role: "status" }, fault.message)),
).then(show, (fault) =>
  screen.replaceChildren(
    card(
      "fault",
      "Importer",
      faultBox(fault, () => location.reload()),
    ),
  ),
);
