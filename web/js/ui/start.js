/**
 * How a page of screens starts: it waits for the server, reads who is there, then hands over.
 *
 * @import {AtlasState, Session} from "../types.js"
 */
import { Refused, readSession, readState, untilReady } from "../api.js";
import { byId, el } from "./html.js";
import { faultBox } from "./parts.js";
import { signInBox } from "./screen-parts.js";
import { showVisitor } from "./visitor.js";

/**
 * @param {HTMLElement} main where the screens are shown @param {string} title of the page, said when nothing can be shown
 * @param {string} signIn what is said to who must sign in first
 * @param {(session: Session, state: AtlasState) => Promise<void> | void} open shows the first screen
 */
export function startScreens(main, title, signIn, open) {
  // The hash is the address of a screen: the way to the content must not touch it.
  byId("skip", HTMLAnchorElement).addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  const start = async () => {
    showVisitor();
    try {
      const [state, session] = await untilReady(
        () => Promise.all([readState(), readSession()]),
        (fault) => main.replaceChildren(el("p", { role: "status" }, fault.message)),
      );
      byId("demo-badge", HTMLElement).hidden = !state.data.demo;
      await open(session, state);
    } catch (fault) {
      main.replaceChildren(
        el("h2", {}, title),
        fault instanceof Refused && fault.status === 401 ? signInBox(signIn) : faultBox(fault, start),
      );
      document.documentElement.dataset.ready = "true";
      if (!(fault instanceof Refused)) throw fault;
    }
  };
  return start();
}

/** How long a screen may take before the page says that it is busy. */
export const SLOW_MS = 200;

const WRITERS = new Set(["contributor", "administrator"]);

/** Whether who is there may keep things. @param {Session} session */
export const mayWrite = (session) => WRITERS.has(session.role);

/** Says that a screen is on its way. @param {HTMLElement} main */
export function sayBusy(main) {
  main.setAttribute("aria-busy", "true");
  if (!main.hasChildNodes()) main.append(el("p", { role: "status" }, "Chargement…"));
}

/** A new screen is read from its top: its first control or its heading takes the focus. @param {HTMLElement} main */
export function reachScreen(main) {
  globalThis.scrollTo({ top: 0 });
  const target = main.querySelector("[data-first]") ?? main.querySelector("h2");
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
