/** @import {Status} from "./status.js" */

/** Copies the address, which holds the whole view. @param {Status} status */
export async function shareLink(status) {
  const link = globalThis.location.href;
  try {
    await navigator.clipboard.writeText(link);
    status.notice("Lien copié : il rouvre exactement cette carte.");
  } catch {
    // No clipboard without a safe context or the reader's leave.
    globalThis.prompt("Copiez ce lien :", link);
  }
}
