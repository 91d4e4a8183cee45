/**
 * Starts the newsletter: waits for the server, reads who is there, then follows the address: the list, or one letter.
 *
 * @import {Context, Screen} from "./types.js"
 */
import { Refused } from "../api.js";
import { placeOf } from "../ui/address.js";
import { byId, el } from "../ui/html.js";
import { Notices } from "../ui/notices.js";
import { faultBox } from "../ui/parts.js";
import { heading, signInBox } from "../ui/screen-parts.js";
import { mayWrite, reachScreen, startScreens } from "../ui/start.js";
import { showLetter } from "./editor.js";
import { prepareLetterHelp } from "./help.js";
import { showList } from "./list.js";

const TITLE = "Lettres du réseau";
const SIGN_IN = "Les lettres s’ouvrent aux personnes qui ont un compte. Connectez-vous pour continuer.";
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
    main.replaceChildren(heading(TITLE), refusalBox(fault, context));
    if (!(fault instanceof Refused)) throw fault;
  } finally {
    if (mine === turn) {
      main.removeAttribute("aria-busy");
      document.documentElement.dataset.ready = "true";
      if (focus) reachScreen(main);
    }
  }
}

/** @param {unknown} fault @param {Context} context */
function refusalBox(fault, context) {
  if (fault instanceof Refused && fault.status === 401) return signInBox(SIGN_IN);
  if (fault instanceof Refused && fault.status === 404)
    return el(
      "div",
      { class: "box", role: "status", "data-testid": "no-such-letter" },
      el("p", {}, el("strong", {}, "Cette lettre n’existe pas, ou plus.")),
      el("p", {}, el("a", { href: "#/" }, "Revenir aux lettres")),
    );
  return faultBox(fault, () => show(context, true));
}

prepareLetterHelp(() => place().section);
startScreens(main, TITLE, SIGN_IN, (session, state) => {
  /** @type {Context} */
  const context = {
    session,
    state,
    canWrite: mayWrite(session),
    say: (words) => notices.say(words),
    again: () => show(context, false),
  };
  globalThis.addEventListener("hashchange", () => show(context, true));
  return show(context, false);
});
