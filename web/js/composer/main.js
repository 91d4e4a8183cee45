/** Starts the composer: waits for the server, reads what must be known first, then opens what the address asks for. */
import { Refused, readSession, readState, readThemes, untilReady } from "../api.js";
import { byId, el } from "../ui/html.js";
import { faultBox } from "../ui/parts.js";
import { showVisitor } from "../ui/visitor.js";
import { emptied } from "./basket.js";
import { readDraft } from "./draft.js";
import { prepareComposerHelp } from "./help.js";
import { first, laid, read, usual } from "./model.js";
import { readKept, readKinds } from "./requests.js";
import { Studio } from "./studio.js";

/** @import {Known} from "./types.js" */

const empty = byId("preview-empty", HTMLElement);

async function start() {
  showVisitor();
  try {
    const [state, themes, session, kinds] = await untilReady(
      () => Promise.all([readState(), readThemes(), readSession(), readKinds()]),
      (fault) => empty.replaceChildren(el("p", { role: "status" }, fault.message)),
    );
    byId("demo-badge", HTMLElement).hidden = !state.data.demo;
    const known = { state, themes, session, kinds };
    new Studio(known, await opened(known));
    document.documentElement.dataset.known = "true";
  } catch (fault) {
    empty.replaceChildren(faultBox(fault, start));
    document.documentElement.dataset.ready = "true";
    if (!(fault instanceof Refused)) throw fault;
  }
}

/** What the address asks for; else what was left unsaved in this tab; else the usual. @param {Known} known */
async function opened(known) {
  const asked = new URLSearchParams(globalThis.location.hash.replace(/^#/, ""));
  const base = first(known);
  const told = asked.get("c");
  const composition = told ? read(told, base) : null;
  const key = asked.get("image");
  const draft = readDraft();
  if (key && known.session.role !== "public") {
    const kept = await readKept(key).catch(() => null);
    if (kept) {
      const { theme, level, date } = kept.composition.map;
      const saved = laid(kept.composition, usual(theme, level, date ?? ""));
      return { title: kept.title, key, revision: kept.revision, composition: saved, now: composition };
    }
  }
  if (composition) return { title: "", key: null, revision: 0, composition: withBasket(composition) };
  if (draft) return { ...draft, composition: laid(draft.composition, base), fresh: true };
  return { title: "", key: null, revision: 0, composition: withBasket(base) };
}

/** @param {import("./types.js").Composition} composition */
function withBasket(composition) {
  const blocks = emptied();
  return blocks.length > 0 && composition.blocks.length === 0 ? { ...composition, blocks } : composition;
}

// The hash holds the composition: the ways to the parts must not touch it.
for (const link of document.querySelectorAll("[data-skip]"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    byId(link.getAttribute("data-skip") ?? "", HTMLElement).focus();
  });

prepareComposerHelp(() => (document.body.dataset.view === "gallery" ? "galerie" : "composer"));
start();
