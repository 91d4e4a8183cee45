/**
 * Freezes what is on the screen, after asking under which title.
 *
 * @import {Context} from "../types.js"
 * @import {Portrait} from "../portrait/types.js"
 */
import { Refused } from "../../api.js";
import { day } from "../../format.js";
import { askIn, faultLine } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { labelled } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { keepFrozen } from "./requests.js";

/** @param {Portrait} portrait @param {Context} context */
export async function freeze(portrait, context) {
  const title = el("input", {
    type: "text",
    maxlength: "200",
    autocomplete: "off",
    "data-testid": "freeze-title",
    value: `${portrait.name}, situation au ${day(portrait.date)}`,
  });
  const note = el("textarea", { rows: "4", maxlength: "4000" });
  const { line, say } = faultLine();
  const answer = await askIn(
    "Figer ce diagnostic",
    [
      el(
        "p",
        {},
        "Tous les chiffres, constats et sources de l’écran sont gardés tels quels. Ils ne pourront plus être changés ; vous pourrez les signer et les comparer à ceux d’un autre jour.",
      ),
      labelled("Titre", title),
      labelled("Note", note, "Vue des seules personnes connectées."),
      line,
    ],
    [
      { id: "freeze", label: "Figer", class: "strong" },
      { id: "cancel", label: "Annuler", class: "quiet" },
    ],
    { check: (id) => id !== "freeze" || title.value.trim() !== "" || say("Donnez un titre.", title) },
  );
  if (answer !== "freeze") return;
  try {
    const kept = await keepFrozen({
      level: portrait.level,
      code: portrait.code,
      date: portrait.date,
      reference: portrait.reference.id,
      title: title.value,
      note: note.value,
    });
    context.go({ section: "figes", path: [String(kept.id)], query: {} });
    context.say(`Diagnostic « ${kept.title} » figé.`);
  } catch (fault) {
    context.say(sentence(fault));
    if (!(fault instanceof Refused)) throw fault;
  }
}
