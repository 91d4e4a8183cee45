/** The page of accounts: one's own, and all of them for administrators. */

import { readSession, untilReady } from "../api.js";
import { byId } from "../ui/html.js";
import { card } from "../ui/parts.js";
import { showVisitor, signInUrl } from "../ui/visitor.js";
import { prepareAccessHelp } from "./help.js";
import { ownPart } from "./own.js";
import { faultBox } from "./parts.js";
import { readAccounts, readOwn, readSessions } from "./requests.js";
import { teamPart } from "./team.js";

const screen = byId("access", HTMLElement);

async function show() {
  try {
    const session = await untilReady(
      () => readSession(),
      () => {},
    );
    if (!session.signedIn && !session.local) {
      globalThis.location.replace(signInUrl());
      return;
    }
    const parts = [];
    if (session.signedIn) {
      const [account, sessions] = await Promise.all([readOwn(), readSessions()]);
      parts.push(ownPart(account, sessions));
    }
    if (session.role === "administrator") parts.push(teamPart(await readAccounts(), session.local));
    screen.replaceChildren(...parts);
  } catch (fault) {
    screen.replaceChildren(card("trouble", "Comptes", faultBox(fault)));
  }
  document.documentElement.dataset.ready = "true";
}

prepareAccessHelp();
showVisitor();
show();
