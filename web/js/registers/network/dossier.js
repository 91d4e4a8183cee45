/**
 * The sheet of an official, or of an engagement whose official is not known by name.
 *
 * @import {Context, Place, Screen, Values} from "../types.js"
 * @import {Dossier} from "./types.js"
 */
import { el } from "../../ui/html.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { journalPanel } from "../journal/panel.js";
import { contactsPart } from "./contacts-part.js";
import { part } from "./dossier-part.js";
import { invitationsPart } from "./invitations-part.js";
import { mandatesPart } from "./mandates-part.js";
import { needsPart } from "./needs-part.js";
import { readEngagement, readPerson } from "./requests.js";
import { rightsPart } from "./rights.js";
import { timeline } from "./timeline.js";

/** @param {string} key @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function personScreen(key, place, context) {
  const dossier = await readPerson(key, place.query.day);
  return screen(context, dossier);
}

/** @param {string} key @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function engagementScreen(key, place, context) {
  const dossier = await readEngagement(key, place.query.day);
  return screen(context, dossier);
}

/** @param {Context} context @param {Dossier} dossier @returns {Screen} */
function screen(context, dossier) {
  const { person, engagements } = dossier;
  const current = engagements.find(({ state }) => state !== "ended") ?? engagements[0];
  const place = current ? `${current.mandateLabel} de ${current.communeName ?? current.communeCode}` : "Élu";
  const title = person?.name ?? place;
  const edit =
    person && context.canWrite
      ? el(
          "a",
          {
            class: "button",
            role: "button",
            href: context.link({ path: [person.key], query: { modifier: "1" } }),
            "data-testid": "edit",
          },
          "Modifier",
        )
      : null;
  /** @type {Values} */
  const of = { engagement: current?.key ?? null, person_id: person ? Number(person.key) : null };
  return {
    title,
    content: [
      crumbs([["Réseau des élus", context.link({ path: [], query: {} })]]),
      heading(title, edit),
      el(
        "div",
        { class: "sheet" },
        el(
          "div",
          { class: "sheet-main" },
          person ? identity(person) : unnamed(context, current?.key ?? ""),
          mandatesPart(context, dossier),
          engagements.length > 0 ? part("Dans le temps", null, timeline(dossier)) : null,
          contactsPart(context, dossier, of),
          current
            ? needsPart(context, dossier, {
                engagement: current.key,
                commune_code: current.communeCode,
                code_date: current.codeDate,
              })
            : null,
          invitationsPart(context, dossier),
          person ? rightsPart(context, person) : null,
        ),
        journalPanel(context, person ? `person:${person.key}` : `engagement:${current?.key}`),
      ),
    ].filter((one) => one !== null),
  };
}

/** @type {Record<string, string>} */
const CIVILITIES = { madame: "Madame", monsieur: "Monsieur" };

/** @param {NonNullable<Dossier["person"]>} person */
function identity(person) {
  const fact = (/** @type {string} */ label, /** @type {import("../../ui/html.js").Child} */ value) =>
    el("div", {}, el("dt", {}, label), el("dd", {}, value ?? el("span", { class: "muted" }, "—")));
  return el(
    "section",
    { class: "step", "aria-label": "Fiche" },
    el(
      "dl",
      { class: "row-facts" },
      fact("Civilité", person.civility ? CIVILITIES[person.civility] : null),
      fact("Courriel", person.email ? el("a", { href: `mailto:${person.email}` }, person.email) : null),
      fact(
        "Téléphone",
        person.phone ? el("a", { href: `tel:${person.phone.replace(/[^+\d]/g, "")}` }, person.phone) : null,
      ),
      person.remarks
        ? el(
            "div",
            { class: "kind-long-text" },
            el("dt", {}, "Remarques"),
            el("dd", { class: "long-text" }, person.remarks),
          )
        : null,
    ),
  );
}

/** @param {Context} context @param {string} key */
function unnamed(context, key) {
  return el(
    "div",
    { class: "box" },
    el(
      "p",
      {},
      "Le nom de cet élu n’est pas dans le registre. Contacts, besoins et invitations se notent quand même : ils seront les siens quand son nom sera connu.",
    ),
    context.canWrite
      ? el(
          "p",
          { class: "note" },
          "Pour le nommer : ",
          el("a", { href: context.link({ path: [], query: { nouveau: "1" } }) }, "ajoutez l’élu"),
          ", puis ",
          el(
            "a",
            { href: context.link({ path: ["engagements", key], query: { modifier: "1" } }) },
            "choisissez-le dans cet engagement",
          ),
          ".",
        )
      : null,
  );
}
