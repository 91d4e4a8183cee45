/** Starts the registers: waits for the server, reads who is there and what is kept, then follows the address. */
import { placeOf } from "../ui/address.js";
import { byId } from "../ui/html.js";
import { startScreens } from "../ui/start.js";
import { Frame } from "./frame.js";
import { prepareRegistersHelp } from "./help.js";
import { readRegisters } from "./requests.js";
import { SECTIONS } from "./sections.js";

const main = byId("registers", HTMLElement);

prepareRegistersHelp(() => placeOf(globalThis.location.hash, SECTIONS[0]?.id ?? "").section);
startScreens(
  main,
  "Registres",
  "Les registres s’ouvrent aux personnes qui ont un compte. Connectez-vous pour continuer.",
  async (session) => {
    const registers = await readRegisters();
    main.replaceChildren();
    new Frame(session, registers);
  },
);
