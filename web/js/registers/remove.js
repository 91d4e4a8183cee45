/**
 * Taking a row away: asked for, with its reason, and undone by the journal.
 *
 * @import {Context, Register, Row} from "./types.js"
 */
import { Refused } from "../api.js";
import { askIn } from "../ui/dialog.js";
import { el } from "../ui/html.js";
import { labelled } from "../ui/parts.js";
import { sentence } from "../ui/words.js";
import { removeRow } from "./requests.js";
import { saidRemoved } from "./undo.js";
import { thisOne } from "./values.js";

/** @param {Context} context @param {Register} register @param {Row} row @param {() => void} onRemoved */
export async function askToRemove(context, register, row, onRemoved) {
  const why = el("textarea", { rows: 2, maxlength: "500", "data-testid": "why" });
  const answer = await askIn(
    `Supprimer ${thisOne(register)} ?`,
    [
      el(
        "p",
        {},
        el("strong", {}, row.title || row.key),
        " sera retiré, avec tout ce qui en dépend. Le journal en garde la trace et permet de revenir en arrière.",
      ),
      labelled("Pourquoi ? (facultatif)", why),
    ],
    [
      { id: "remove", label: "Supprimer", class: "danger" },
      { id: "keep", label: "Garder", class: "quiet", first: true },
    ],
  );
  if (answer !== "remove") return;
  try {
    await removed(register, row, why.value.trim() || "Suppression");
    saidRemoved(context, register, row);
    onRemoved();
  } catch (fault) {
    const other = fault instanceof Refused && fault.status === 412;
    context.say(
      other
        ? "Cette fiche vient d’être modifiée par quelqu’un d’autre : relisez-la avant de la supprimer."
        : sentence(fault),
    );
    if (other) context.again();
  }
}

/** A row that is gone already is what was asked for. @param {Register} register @param {Row} row @param {string} why */
async function removed(register, row, why) {
  try {
    await removeRow(register.id, row.key, row.revision, why);
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.status !== 404) throw fault;
  }
}
