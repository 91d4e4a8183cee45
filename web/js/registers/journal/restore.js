/**
 * Putting an object back to how it stood after an entry of its journal.
 *
 * @import {Context, JournalEntry} from "../types.js"
 */
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { labelled } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { saidMoment } from "../form/days.js";
import { restoreEntry } from "../requests.js";

/** @param {JournalEntry} entry @param {Context} context @param {() => void} onRestored */
export async function askToRestore(entry, context, onRestored) {
  const why = el("textarea", { rows: 2, maxlength: "500", "aria-required": "true", "data-testid": "why" });
  const fault = el(
    "p",
    { class: "fault", id: "restore-fault", role: "alert", hidden: true },
    "Indiquez pourquoi cet état est rétabli.",
  );
  const answer = await askIn(
    "Rétablir cet état ?",
    [
      el(
        "p",
        {},
        `La fiche entière, avec tout ce qui en dépend, reviendra à ce qu’elle était le ${saidMoment(entry.at)}. Rien n’est effacé du journal.`,
      ),
      labelled("Pourquoi ? *", why),
      fault,
    ],
    [
      { id: "restore", label: "Rétablir" },
      { id: "back", label: "Ne rien changer", class: "quiet", first: true },
    ],
    {
      check: (id) => {
        const lacking = id === "restore" && why.value.trim() === "";
        fault.hidden = !lacking;
        if (lacking) {
          why.setAttribute("aria-invalid", "true");
          why.setAttribute("aria-describedby", fault.id);
          why.focus();
        }
        return !lacking;
      },
    },
  );
  if (answer !== "restore") return;
  try {
    await restoreEntry(entry.id, why.value.trim());
    context.say(`État du ${saidMoment(entry.at)} rétabli.`);
    onRestored();
  } catch (problem) {
    context.say(sentence(problem));
  }
}
