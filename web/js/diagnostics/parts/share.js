/** @import {Context} from "../types.js" */
import { buttonOf } from "../../ui/parts.js";

/** Copies the address of what is open. @param {string} said once it is copied @param {Context} context */
export function copyButton(said, context) {
  return buttonOf(
    "Copier le lien",
    async () => {
      const link = globalThis.location.href;
      try {
        await navigator.clipboard.writeText(link);
        context.say(said);
      } catch {
        // No clipboard without a safe context or the reader's leave.
        globalThis.prompt("Copiez ce lien :", link);
      }
    },
    { class: "quiet", "data-testid": "copy" },
  );
}
