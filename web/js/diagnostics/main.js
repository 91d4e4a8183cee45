/** Starts the diagnostics: waits for the server, reads who is there, then follows the address. */
import { placeOf } from "../ui/address.js";
import { byId } from "../ui/html.js";
import { startScreens } from "../ui/start.js";
import { Frame } from "./frame.js";
import { prepareDiagnosticsHelp } from "./help.js";
import { SECTIONS } from "./sections.js";

const main = byId("diagnostics", HTMLElement);

prepareDiagnosticsHelp(() => placeOf(globalThis.location.hash, SECTIONS[0]?.id ?? "").section);
startScreens(
  main,
  "Diagnostics",
  "Les diagnostics s’ouvrent aux personnes qui ont un compte. Connectez-vous pour continuer.",
  (session, state) => {
    main.replaceChildren();
    new Frame(session, state);
  },
);
