/**
 * The letters, and the beginning of a new one.
 *
 * @import {Context, LetterHead, Letters, Screen} from "./types.js"
 */
import { day, shortDay } from "../format.js";
import { askIn, faultLine } from "../ui/dialog.js";
import { el } from "../ui/html.js";
import { buttonOf, labelled } from "../ui/parts.js";
import { heading } from "../ui/screen-parts.js";
import { sentence } from "../ui/words.js";
import { createLetter, dropLetter, readLetters } from "./requests.js";

/** @param {string} key */
export const letterHash = (key) => `#/lettre/${encodeURIComponent(key)}`;

/** @param {Context} context @returns {Promise<Screen>} */
export async function showList(context) {
  const all = await readLetters();
  const add = context.canWrite
    ? buttonOf("Nouvelle lettre…", () => begin(all, context), {
        class: "button strong",
        "data-testid": "new-letter",
      })
    : null;
  return {
    title: "Lettres du réseau",
    content: [
      heading("Lettres du réseau", add),
      el(
        "p",
        { class: "lead-note" },
        "Une lettre réunit ce qui a changé dans le réseau pendant une période : nouveaux membres, contrats, actions, événements, un chiffre, une carte. Les chiffres se calculent, vos phrases restent.",
      ),
      all.letters.length === 0 ? empty(context.canWrite) : table(all.letters, context),
    ],
  };
}

/** @param {boolean} canWrite */
function empty(canWrite) {
  return el(
    "div",
    { class: "empty-register", "data-testid": "no-letters" },
    el("p", {}, el("strong", {}, "Aucune lettre encore.")),
    el(
      "p",
      {},
      canWrite
        ? "« Nouvelle lettre… » en compose une avec ce qui a changé le mois dernier."
        : "Les personnes qui ont le droit d’écrire peuvent en composer une.",
    ),
  );
}

/** @param {LetterHead[]} letters @param {Context} context */
function table(letters, context) {
  return el(
    "div",
    { class: "grid-scroll whole" },
    el(
      "table",
      { class: "rows letters", "data-testid": "letters" },
      el("caption", { class: "hidden" }, "Lettres du réseau"),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          ...["Lettre", "Période", "État", "Enregistrée", ""].map((head) => el("th", { scope: "col" }, head)),
        ),
      ),
      el("tbody", {}, ...letters.map((letter) => line(letter, context))),
    ),
  );
}

/** @param {LetterHead} letter @param {Context} context */
function line(letter, context) {
  const sent = letter.state === "sent";
  return el(
    "tr",
    {},
    el(
      "th",
      { scope: "row" },
      el("a", { href: letterHash(letter.key), "data-testid": "letter" }, letter.title),
    ),
    el("td", {}, `${shortDay(letter.from)} – ${shortDay(letter.to)}`),
    el(
      "td",
      {},
      el(
        "span",
        { class: `state-badge ${sent ? "sent" : "draft"}` },
        sent ? `Diffusée le ${day(letter.sentOn ?? "")}` : "Brouillon",
      ),
    ),
    el("td", {}, `${shortDay(letter.savedAt.slice(0, 10))}${letter.author ? `, ${letter.author}` : ""}`),
    el(
      "td",
      {},
      context.canWrite && !sent
        ? buttonOf("Retirer", () => remove(letter, context), {
            class: "link",
            "aria-label": `Retirer ${letter.title}`,
            "data-testid": "remove-letter",
          })
        : null,
    ),
  );
}

/** @param {LetterHead} letter @param {Context} context */
async function remove(letter, context) {
  const answer = await askIn(
    "Retirer ce brouillon ?",
    [el("p", {}, `« ${letter.title} » sera retirée ; le journal peut la rétablir.`)],
    [
      { id: "remove", label: "Retirer", class: "danger" },
      { id: "back", label: "Revenir", class: "quiet", first: true },
    ],
  );
  if (answer !== "remove") return;
  try {
    await dropLetter(letter);
    context.say("Le brouillon est retiré ; le journal peut le rétablir.");
  } catch (fault) {
    context.say(sentence(fault));
  }
  context.again();
}

/** @param {Letters} all @param {Context} context */
async function begin({ suggested }, context) {
  const title = el("input", { type: "text", maxlength: "200", "data-testid": "new-title" });
  const from = el("input", { type: "date", required: true, "data-testid": "new-from" });
  const to = el("input", { type: "date", required: true, "data-testid": "new-to" });
  from.value = suggested.from;
  to.value = suggested.to;
  const { line: fault, say } = faultLine();
  const answer = await askIn(
    "Nouvelle lettre",
    [
      el("div", { class: "letter-days" }, labelled("Du", from), labelled("Au", to)),
      labelled("Titre", title, "Laissé vide, il nomme la période."),
      fault,
    ],
    [
      { id: "create", label: "Composer", first: true },
      { id: "back", label: "Annuler", class: "quiet" },
    ],
    {
      check: (id) => {
        if (id !== "create") return true;
        if (!from.value) return say("Choisissez le premier jour.", from);
        if (!to.value) return say("Choisissez le dernier jour.", to);
        return from.value <= to.value || say("La période finit avant de commencer.", to);
      },
    },
  );
  if (answer !== "create") return;
  context.say("Atlas réunit ce qui a changé…");
  try {
    const made = await createLetter({ title: title.value.trim(), from: from.value, to: to.value });
    context.say("La lettre est composée : relisez, réécrivez, masquez.");
    globalThis.location.hash = letterHash(made.key);
  } catch (refused) {
    context.say(sentence(refused));
  }
}
