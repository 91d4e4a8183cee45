/** Starts the page: waits for the server, reads what must be known first, then draws. */
import { readState, readThemes, untilReady } from "./api.js";
import { Page } from "./page.js";
import { prepareHelp } from "./ui/help.js";
import { byId } from "./ui/html.js";
import { prepareSkips } from "./ui/skips.js";
import { Status } from "./ui/status.js";
import { showVisitor } from "./ui/visitor.js";
import { sentence } from "./ui/words.js";

async function start() {
  const status = new Status(byId("status", HTMLElement));
  try {
    const [state, themes] = await untilReady(
      () => Promise.all([readState(), readThemes()]),
      (fault) => status.busy(fault.message),
    );
    status.busy("Chargement de la carte…");
    prepareHelp(state);
    new Page(state, themes);
    showVisitor(); // after the map has asked for what it needs
  } catch (fault) {
    status.error(sentence(fault), start);
    throw fault;
  }
}

prepareSkips();
start();
