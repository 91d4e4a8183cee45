/** Starts the diagnostics: waits for the server, reads who is there, then follows the address. */
import { Refused, readSession, readState, untilReady } from "../api.js";
import { placeOf } from "../registers/address.js";
import { byId, el } from "../ui/html.js";
import { faultBox } from "../ui/parts.js";
import { showVisitor } from "../ui/visitor.js";
import { Frame } from "./frame.js";
import { prepareDiagnosticsHelp } from "./help.js";
import { SECTIONS } from "./sections.js";

const main = byId("diagnostics", HTMLElement);

async function start() {
  showVisitor();
  try {
    const [state, session] = await untilReady(
      () => Promise.all([readState(), readSession()]),
      (fault) => main.replaceChildren(el("p", { role: "status" }, fault.message)),
    );
    byId("demo-badge", HTMLElement).hidden = !state.data.demo;
    main.replaceChildren();
    new Frame(session, state);
  } catch (fault) {
    main.replaceChildren(el("h2", {}, "Diagnostics"), faultBox(fault, start));
    document.documentElement.dataset.ready = "true";
    if (!(fault instanceof Refused)) throw fault;
  }
}

// The hash is the address of a screen: the way to the content must not touch it.
byId("skip", HTMLAnchorElement).addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});

prepareDiagnosticsHelp(() => placeOf(globalThis.location.hash, SECTIONS[0]?.id ?? "").section);
start();
