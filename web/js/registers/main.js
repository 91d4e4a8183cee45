/** Starts the registers: waits for the server, reads who is there and what is kept, then follows the address. */
import { Refused, readSession, readState, untilReady } from "../api.js";
import { byId, el } from "../ui/html.js";
import { faultBox } from "../ui/parts.js";
import { showVisitor } from "../ui/visitor.js";
import { placeOf } from "./address.js";
import { Frame } from "./frame.js";
import { signInBox } from "./frame-parts.js";
import { prepareRegistersHelp } from "./help.js";
import { readRegisters } from "./requests.js";
import { SECTIONS } from "./sections.js";

const main = byId("registers", HTMLElement);

async function start() {
  showVisitor();
  try {
    const [state, session] = await untilReady(
      () => Promise.all([readState(), readSession()]),
      (fault) => main.replaceChildren(el("p", { role: "status" }, fault.message)),
    );
    byId("demo-badge", HTMLElement).hidden = !state.data.demo;
    const registers = await readRegisters();
    main.replaceChildren();
    new Frame(session, registers);
  } catch (fault) {
    const signIn = fault instanceof Refused && fault.status === 401;
    main.replaceChildren(
      el("h2", {}, "Registres"),
      signIn
        ? signInBox("Les registres s’ouvrent aux personnes qui ont un compte. Connectez-vous pour continuer.")
        : faultBox(fault, start),
    );
    document.documentElement.dataset.ready = "true";
    if (!(fault instanceof Refused)) throw fault;
  }
}

// The hash is the address of a screen: the way to the content must not touch it.
byId("skip", HTMLAnchorElement).addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});

prepareRegistersHelp(() => placeOf(globalThis.location.hash, SECTIONS[0]?.id ?? "").section);
start();
