/**
 * The rights of a person on their data: a copy, and erasure.
 *
 * @import {Context} from "../types.js"
 * @import {Dossier} from "./types.js"
 */
import { plural } from "../../format.js";
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { part } from "./dossier-part.js";
import { dataUrl, erasePerson } from "./requests.js";

/** @param {Context} context @param {NonNullable<Dossier["person"]>} person */
export function rightsPart(context, person) {
  if (!context.canWrite) return null;
  const erase =
    context.session.role === "administrator"
      ? buttonOf("Effacer cette personne…", () => askToErase(context, person), {
          class: "quiet danger",
          "data-testid": "erase",
        })
      : el("span", { class: "note" }, "L’effacement se demande à un administrateur.");
  return part(
    "Données personnelles",
    null,
    el(
      "p",
      { class: "note" },
      "La personne a droit à une copie de ce qui est gardé sur elle, et à son effacement. La copie est inscrite au journal.",
    ),
    el(
      "p",
      { class: "row-actions" },
      el(
        "a",
        { class: "button quiet", role: "button", href: dataUrl(person.key, "html"), download: "" },
        "Copie à lire",
      ),
      el(
        "a",
        { class: "button quiet", role: "button", href: dataUrl(person.key, "json"), download: "" },
        "Copie pour un logiciel (JSON)",
      ),
      erase,
    ),
  );
}

/** @param {Context} context @param {NonNullable<Dossier["person"]>} person */
async function askToErase(context, person) {
  const typed = el("input", { type: "text", autocomplete: "off", "data-testid": "erase-name" });
  const why = el("input", { type: "text", maxlength: "500", autocomplete: "off", "data-testid": "why" });
  const said = el(
    "p",
    { class: "fault", role: "alert", hidden: true },
    "Ce n’est pas le nom de la personne.",
  );
  const answer = await askIn(
    "Effacer cette personne ?",
    [
      el(
        "p",
        {},
        "Son nom, son courriel, son téléphone, les remarques et les comptes rendus de contacts disparaissent partout, journal compris. Son engagement reste, sans nom. ",
        el("strong", {}, "Rien ne pourra les faire revenir."),
      ),
      labelled(`Pour confirmer, écrivez « ${person.name} »`, typed),
      labelled("Pourquoi ? (sans le nom)", why),
      said,
    ],
    [
      { id: "erase", label: "Effacer définitivement", class: "danger" },
      { id: "no", label: "Garder", class: "quiet", first: true },
    ],
    {
      check: (id) => {
        said.hidden = id !== "erase" || typed.value.trim() === person.name;
        return said.hidden;
      },
    },
  );
  if (answer !== "erase") return;
  try {
    const { engagements, remaining } = await erasePerson(
      person.key,
      person.revision,
      why.value.trim() || "Demande de la personne",
    );
    const left =
      remaining.length > 0
        ? ` Le nom se lit encore dans : ${remaining.map(({ table, rows }) => `${table} (${rows})`).join(", ")}. À corriger à la main.`
        : "";
    context.say(
      `La personne est effacée ; ${plural(engagements, "engagement reste", "engagements restent")} sans nom.${left}`,
    );
    context.go({ path: [], query: {} });
  } catch (fault) {
    context.say(sentence(fault));
  }
}
