/**
 * What is done to several officials at once: one question, one reason, one change.
 *
 * @import {Context} from "../types.js"
 */
import { isoDay, plural } from "../../format.js";
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { labelled, selectOf } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { readRows } from "../requests.js";
import { fieldChoices } from "./filters.js";
import { confirmAll, inviteAll, undoChange } from "./requests.js";

/**
 * @param {Context} context @param {string[]} keys @param {string} [outcome]
 * @returns {Promise<boolean>} whether it was done
 */
export async function askConfirmation(context, keys, outcome = "confirmed") {
  const end = await lastOffice();
  const source = textBox("source", "Appels de mai 2020");
  const why = textBox("why", "");
  const on = dayBox();
  let chosen = outcome;
  const hint = el("p", { class: "note" });
  const follow = () => {
    hint.textContent =
      chosen === "ended"
        ? "Le jour où l’engagement a pris fin : le premier sans engagement."
        : chosen === "confirmed"
          ? "Le jour de la réponse. L’engagement court de nouveau à partir de ce jour."
          : "Le jour de la relance. L’engagement reste à confirmer.";
    on.value = chosen === "ended" && end ? end : isoDay(new Date());
  };
  const select = selectOf(
    fieldChoices(context, "confirmations", "outcome"),
    chosen,
    (value) => {
      chosen = value;
      follow();
    },
    { "data-testid": "outcome" },
  );
  follow();
  const said = el("p", { class: "fault", role: "alert", hidden: true });
  const answer = await askIn(
    `Réponse pour ${plural(keys.length, "engagement")}`,
    [
      labelled("Réponse", select),
      labelled("Le", on),
      hint,
      labelled("Source", source, "Appel, courrier, site de la mairie… sans nom de personne."),
      labelled("Pourquoi ? (facultatif, pour le journal)", why),
      said,
    ],
    [
      { id: "do", label: "Enregistrer" },
      { id: "no", label: "Annuler", class: "quiet" },
    ],
    { check: (id) => id !== "do" || complete(said, [on, source], "Indiquez le jour et la source.") },
  );
  if (answer !== "do") return false;
  return done(context, async () => {
    const {
      done: count,
      left,
      change,
    } = await confirmAll({
      engagements: keys,
      outcome: chosen,
      on: on.value,
      source: source.value.trim(),
      why: why.value.trim() || "Confirmation des engagements",
    });
    const word =
      { confirmed: "confirmé", ended: "terminé", "no-answer": "noté sans réponse" }[chosen] ?? "noté";
    const words = `${plural(count, "engagement")} ${count > 1 ? word.replace(/^(\S+)/, "$1s") : word}.${
      left > 0
        ? ` ${left} ne ${left > 1 ? "couraient" : "courait"} pas ce jour-là et ${left > 1 ? "restent" : "reste"} tel${left > 1 ? "s" : ""}.`
        : ""
    }`;
    return { words, count, change };
  });
}

/** @param {Context} context @param {string[]} keys @returns {Promise<boolean>} whether it was done */
export async function askInvitation(context, keys) {
  const { rows } = await readRows("events", { size: 200, sort: "-on_date" });
  if (rows.length === 0) {
    context.say("Aucun événement n’est enregistré : ajoutez-le d’abord à la rubrique Événements.");
    return false;
  }
  let event = rows[0]?.key ?? "";
  const on = dayBox();
  on.value = isoDay(new Date());
  const said = el("p", { class: "fault", role: "alert", hidden: true });
  const answer = await askIn(
    `Inviter ${plural(keys.length, "élu")}`,
    [
      labelled(
        "Événement",
        selectOf(
          rows.map((row) => ({ id: row.key, label: row.title })),
          event,
          (value) => {
            event = value;
          },
        ),
      ),
      labelled("Invités le", on),
      said,
    ],
    [
      { id: "do", label: "Inviter" },
      { id: "no", label: "Annuler", class: "quiet" },
    ],
    { check: (id) => id !== "do" || complete(said, [on], "Indiquez le jour.") },
  );
  if (answer !== "do") return false;
  return done(context, async () => {
    const {
      done: count,
      left,
      change,
    } = await inviteAll({
      engagements: keys,
      event,
      on: on.value,
      why: "Invitation depuis une liste",
    });
    const words = `${plural(count, "invitation notée", "invitations notées")}.${left > 0 ? ` ${left} l’étaient déjà.` : ""}`;
    return { words, count, change };
  });
}

/** @param {Context} context @param {() => Promise<{words: string, count: number, change: number}>} work */
async function done(context, work) {
  try {
    const { words, count, change } = await work();
    context.say(words, count > 0 ? () => takeBack(context, change) : undefined);
    return true;
  } catch (fault) {
    context.say(sentence(fault));
    return false;
  }
}

/** All of it at once, as it was written. @param {Context} context @param {number} change */
async function takeBack(context, change) {
  const { done: count, left } = await undoChange(change, "Annulation de la dernière saisie groupée");
  const back = count > 0 ? `${plural(count, "fiche")} comme avant.` : "Rien n’a pu être repris.";
  const kept =
    left > 0
      ? ` ${left} ${left > 1 ? "ont été modifiées" : "a été modifiée"} depuis et ${left > 1 ? "restent telles quelles" : "reste telle quelle"}.`
      : "";
  context.say(back + kept);
  context.again();
}

/** @param {HTMLElement} said @param {HTMLInputElement[]} inputs @param {string} words */
function complete(said, inputs, words) {
  const missing = inputs.find((input) => input.value.trim() === "");
  said.hidden = !missing;
  said.textContent = missing ? words : "";
  missing?.focus();
  return !missing;
}

/** When the councils of the last election took office, as far as that is known. */
async function lastOffice() {
  const { rows } = await readRows("elections", { size: 1, sort: "-on_date" });
  const day = rows[0]?.values.office_from ?? rows[0]?.values.on_date;
  return day ? String(day) : null;
}

const dayBox = () => el("input", { type: "date", min: "1943-01-01", max: "2100-12-31" });

/** @param {string} id @param {string} example */
const textBox = (id, example) =>
  el("input", {
    type: "text",
    maxlength: "500",
    autocomplete: "off",
    placeholder: example,
    "data-testid": id,
  });
