/**
 * Taking a row away: asked for with all that goes along, and with its reason; undone by the journal.
 *
 * @import {Context, Register, Removal, RemovalPart, Row} from "./types.js"
 */
import { Refused } from "../api.js";
import { noun, number } from "../format.js";
import { askIn } from "../ui/dialog.js";
import { el } from "../ui/html.js";
import { labelled } from "../ui/parts.js";
import { sentence } from "../ui/words.js";
import { readRemoval, removeRow } from "./requests.js";
import { saidRemoved } from "./undo.js";
import { thisOne } from "./values.js";

/** @param {Context} context @param {Register} register @param {Row} row @param {() => void} onRemoved */
export async function askToRemove(context, register, row, onRemoved) {
  const removal = await foretold(context, register, row);
  if (!removal) return;
  const why = el("textarea", { rows: 2, maxlength: "500", "data-testid": "why" });
  const answer = await askIn(
    `Supprimer ${thisOne(register)} ?`,
    [
      el(
        "p",
        {},
        el("strong", {}, row.title || row.key),
        register.feminine ? " sera supprimée. " : " sera supprimé. ",
        "Le journal en garde la trace et permet de tout remettre.",
      ),
      ...alongside(removal),
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

/**
 * What it takes along; null, and said, when that cannot be known: nobody confirms what they have not seen.
 *
 * @param {Context} context @param {Register} register @param {Row} row
 */
async function foretold(context, register, row) {
  try {
    return await readRemoval(register.id, row.key);
  } catch (fault) {
    context.say(sentence(fault));
    if (fault instanceof Refused && fault.status === 404) context.again();
    return null;
  }
}

/** @param {Removal} removal */
function alongside({ gone, loosened }) {
  if (gone.length + loosened.length === 0)
    return [el("p", { class: "muted", "data-testid": "gone" }, "Rien d’autre n’en dépend.")];
  return [
    gone.length > 0
      ? el(
          "p",
          { class: "box box-warn", "data-testid": "gone" },
          el("strong", {}, `${noun(total(gone), "Part", "Partent")} avec : `),
          `${listed(gone)}.`,
        )
      : null,
    loosened.length > 0
      ? el(
          "p",
          { "data-testid": "loosened" },
          el("strong", {}, `${noun(total(loosened), "Reste", "Restent")}, sans ce lien : `),
          `${listed(loosened)}.`,
        )
      : null,
  ].filter((one) => one !== null);
}

/** @param {RemovalPart[]} parts */
const total = (parts) => parts.reduce((sum, { count }) => sum + count, 0);

/** As 3 jalons, 2 étapes. @param {RemovalPart[]} parts */
const listed = (parts) => parts.map(({ count, words }) => `${number(count)}\u00a0${words}`).join(", ");

/** A row that is gone already is what was asked for. @param {Register} register @param {Row} row @param {string} why */
async function removed(register, row, why) {
  try {
    await removeRow(register.id, row.key, row.revision, why);
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.status !== 404) throw fault;
  }
}
