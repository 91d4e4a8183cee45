/**
 * Starts the newsletter: waits for the server, reads who is there, then follows the address: the list, or one letter.
 *
 * @import {Context, Screen} from "./types.js"
 */
import { Refused, readSession, readState, untilReady } from "../api.js";
import { placeOf } from "../ui/address.js";
import { byId, el } from "../ui/html.js";
import { Notices } from "../ui/notices.js";
import { faultBox } from "../ui/parts.js";
import { heading, signInBox } from "../ui/screen-parts.js";
import { showVisitor } from "../ui/visitor.js";
import { showLetter } from "./editor.js";
import { prepareLetterHelp } from "./help.js";
import { showList } from "./list.js";

const WRITERS = new Set(["contributor", "administrator"]);
const main = byId("newsletter", HTMLElement);
const notices = new Notices(byId("said", HTMLElement));
/** @type {Screen | null} */
let screen = null;
let turn = 0;

const place = () => placeOf(globalThis.location.hash, "lettres");

/** @param {Context} context @param {boolean} focus */
async function show(context, focus) {
  const mine = ++turn;
  screen?.leave?.();
  screen = null;
  main.setAttribute("aria-busy", "true");
  try {
    const { section, path } = place();
    const next = await (section === "lettre" && path[0] ? showLetter(path[0], context) : showList(context));
    if (mine !== turn) {
      next.leave?.();
      return;
    }
    screen = next;
    document.title = `${next.title} – Lettre du réseau – Atlas`;
    main.replaceChildren(...next.content);
    next.shown?.();
  } catch (fault) {
    if (mine !== turn) return;
    main.replaceChildren(heading("Lettres du réseau"), refusalBox(fault, context));
    if (!(fault instanceof Refused)) throw fault;
  } finally {
    if (mine === turn) {
      main.removeAttribute("aria-busy");
      document.documentElement.dataset.ready = "true";
      if (focus) reach();
    }
  }
}

/** @param {unknown} fault @param {Context} context */
function refusalBox(fault, context) {
  if (fault instanceof Refused && fault.status === 401)
    return signInBox("Les lettres s’ouvrent aux personnes qui ont un compte. Connectez-vous pour continuer.");
  if (fault instanceof Refused && fault.status === 404)
    return el(
      "div",
      { class: "box", role: "status", "data-testid": "no-such-letter" },
      el("p", {}, el("strong", {}, "Cette lettre n’existe pas, ou plus.")),
      el("p", {}, el("a", { href: "#/" }, "Revenir aux lettres")),
    );
  return faultBox(fault, () => show(context, true));
}

function reach() {
  globalThis.scrollTo({ top: 0 });
  const title = main.querySelector("h2");
  if (title instanceof HTMLElement) title.focus({ preventScroll: true });
}

async function start() {
  showVisitor();
  try {
    const [state, session] = await untilReady(
      () => Promise.all([readState(), readSession()]),
      (fault) => main.replaceChildren(el("p", { role: "status" }, fault.message)),
    );
    byId("demo-badge", HTMLElement).hidden = !state.data.demo;
    /** @type {Context} */
    const context = {
      session,
      state,
      canWrite: WRITERS.has(session.role),
      say: (words) => notices.say(words),
      again: () => show(context, false),
    };
    globalThis.addEventListener("hashchange", () => show(context, true));
    await show(context, false);
  } catch (fault) {
    main.replaceChildren(el("h2", {}, "Lettres du réseau"), faultBox(fault, start));
    document.documentElement.dataset.ready = "true";
    if (!(fault instanceof Refused)) throw fault;
  }
}

// The hash is the address of a screen: the way to the content must not touch it.
byId("skip", HTMLAnchorElement).addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});

prepareLetterHelp(() => place().section);
start();
