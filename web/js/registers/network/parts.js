/**
 * The parts of a dossier: mandates, contacts, needs, invitations. Each is added to in a dialog above the sheet.
 *
 * @import {Context, Register, Values} from "../types.js"
 * @import {Dossier, Engagement, Need} from "./types.js"
 */
import { isoDay, shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { editInDialog } from "../form/form-dialog.js";
import { askToRemove } from "../remove.js";
import { readRow } from "../requests.js";
import { saidSaved } from "../undo.js";
import { needTag, stateTag } from "./badges.js";
import { askConfirmation } from "./bulk.js";

const today = () => isoDay(new Date());

/**
 * @param {Context} context @param {string} register
 * @param {{given: Values, start?: Values, only?: string[], title: string}} how
 */
export async function addIn(context, register, how) {
  const definition = context.register(register);
  const saved = await editInDialog(context, { register: definition, row: null, ...how });
  if (!saved) return;
  saidSaved(context, definition, null, saved);
  context.again();
}

/** @param {Context} context @param {string} register @param {string} key @param {string[]} only */
export async function changeIn(context, register, key, only) {
  const definition = context.register(register);
  const row = await readRow(register, key);
  const saved = await editInDialog(context, {
    register: definition,
    row,
    only,
    title: `Modifier : ${titleOf(definition, row.title)}`,
  });
  if (!saved) return;
  saidSaved(context, definition, row, saved);
  context.again();
}

/** @param {Register} register @param {string} title */
const titleOf = (register, title) => title || register.one;

/** @param {Context} context @param {string} register @param {string} key @param {string[]} only */
function rowActions(context, register, key, only) {
  if (!context.canWrite) return null;
  return el(
    "span",
    { class: "row-actions" },
    buttonOf("Modifier", () => changeIn(context, register, key, only), { class: "quiet" }),
    buttonOf(
      "Retirer",
      async () =>
        askToRemove(context, context.register(register), await readRow(register, key), context.again),
      { class: "quiet danger" },
    ),
  );
}

/** @param {string} title @param {HTMLElement | null} add @param {...import("../../ui/html.js").Child} children */
export const part = (title, add, ...children) =>
  el(
    "section",
    { class: "step", "aria-label": title },
    el(
      "div",
      { class: "heading" },
      el("h3", {}, title),
      add ? el("div", { class: "heading-actions" }, add) : null,
    ),
    ...children,
  );

/** @param {Context} context @param {string} label @param {() => void} onAdd @param {string} id */
const adder = (context, label, onAdd, id) =>
  context.canWrite ? buttonOf(label, onAdd, { class: "quiet", "data-testid": id }) : null;

/** @param {Context} context @param {Dossier} dossier */
export function mandatesPart(context, dossier) {
  const { person, engagements } = dossier;
  const add =
    person && context.canWrite
      ? el(
          "a",
          { class: "button", role: "button", href: context.link({ path: [person.key, "engagements"] }) },
          "Ajouter un mandat",
        )
      : null;
  return part(
    "Mandats et engagement",
    add,
    engagements.length === 0
      ? el("p", { class: "muted" }, "Aucun engagement.")
      : el("ul", { class: "items" }, ...engagements.map((one) => mandate(context, one))),
  );
}

/** @param {Context} context @param {Engagement} one @param {string} [here] the commune whose sheet it stands on */
export function mandate(context, one, here = "") {
  const place = one.former
    ? `${one.communeName ?? one.communeCode}, ancienne commune de ${one.shownName}`
    : (one.communeName ?? one.communeCode);
  const asks =
    context.canWrite && (one.state === "to-confirm" || one.state === "active" || one.state === "declared");
  return el(
    "li",
    { "data-key": one.key },
    el(
      "p",
      {},
      el("strong", {}, `${one.mandateLabel}, ${place}`),
      " ",
      stateTag(one.state, one.stateLabel),
      " ",
      fictive(one.demo),
    ),
    el(
      "p",
      { class: "note" },
      `${one.from ? `Depuis le ${shortDay(one.from)}` : "Date de début inconnue"}${one.to ? `, jusqu’au ${shortDay(one.to)}` : ""}. Source : ${one.source}.`,
    ),
    ...one.confirmations.map((c) =>
      el("p", { class: "note" }, `${c.outcomeLabel} le ${shortDay(c.on)} (${c.source}).`),
    ),
    el(
      "p",
      { class: "row-actions" },
      asks
        ? buttonOf(
            "Confirmer ou terminer…",
            async () => {
              if (await askConfirmation(context, [one.key])) context.again();
            },
            { class: one.state === "to-confirm" ? "" : "quiet", "data-testid": "confirm-one" },
          )
        : null,
      context.canWrite
        ? el(
            "a",
            {
              class: "button quiet",
              role: "button",
              href: context.link({ path: ["engagements", one.key], query: { modifier: "1" } }),
            },
            "Modifier",
          )
        : null,
      one.shownCode && one.shownCode !== here
        ? el("a", { href: context.link({ path: ["communes", one.shownCode] }) }, `Commune : ${one.shownName}`)
        : null,
    ),
  );
}

/** @param {Context} context @param {Dossier} dossier @param {Values} of whose they are */
export function contactsPart(context, dossier, of) {
  const only = ["on_date", "channel", "summary", "by_whom"];
  const add = adder(
    context,
    "Noter un contact",
    () =>
      addIn(context, "contacts", {
        given: of,
        start: { on_date: today(), channel: "phone", by_whom: context.session.name },
        only,
        title: "Noter un contact",
      }),
    "add-contact",
  );
  return part(
    "Contacts",
    add,
    dossier.contacts.length === 0
      ? el("p", { class: "muted" }, "Aucun contact noté.")
      : el(
          "ul",
          { class: "items" },
          ...dossier.contacts.map((one) =>
            el(
              "li",
              {},
              el(
                "p",
                {},
                el("strong", {}, `${shortDay(one.on)}, ${one.channelLabel.toLowerCase()}`),
                one.byWhom ? ` – ${one.byWhom}` : "",
              ),
              one.summary ? el("p", { class: "long-text" }, one.summary) : null,
              rowActions(context, "contacts", one.key, only),
            ),
          ),
        ),
  );
}

/** @param {Context} context @param {Dossier} dossier @param {Values} of whose they are: engagement, commune_code, code_date */
export function needsPart(context, dossier, of) {
  const add = adder(
    context,
    "Ajouter un besoin",
    () =>
      addIn(context, "needs", {
        given: of,
        start: { raised_on: today() },
        only: ["title", "field", "raised_on", "text"],
        title: "Besoin exprimé",
      }),
    "add-need",
  );
  return part(
    "Besoins et réponses",
    add,
    dossier.needs.length === 0
      ? el("p", { class: "muted" }, "Aucun besoin exprimé.")
      : el("ul", { class: "items" }, ...dossier.needs.map((one) => need(context, one))),
  );
}

/** @param {Context} context @param {Need} one */
function need(context, one) {
  const history = [
    ...one.steps.map((step) => ({
      on: step.on,
      text: `${step.statusLabel}${step.note ? ` : ${step.note}` : ""}`,
    })),
    ...one.answers.map((answer) => ({ on: answer.on, text: `Réponse de ${answer.byWhom} : ${answer.text}` })),
  ].sort((a, b) => a.on.localeCompare(b.on));
  return el(
    "li",
    { "data-key": one.key },
    el("p", {}, el("strong", {}, one.title), " ", one.status ? needTag(one.status, one.statusLabel) : null),
    el("p", { class: "note" }, `${one.fieldLabel}, exprimé le ${shortDay(one.raisedOn)}`),
    one.text ? el("p", { class: "long-text" }, one.text) : null,
    history.length > 0
      ? el(
          "ol",
          { class: "steps" },
          ...history.map((step) => el("li", {}, `${shortDay(step.on)} – ${step.text}`)),
        )
      : null,
    context.canWrite
      ? el(
          "p",
          { class: "row-actions" },
          buttonOf("Répondre", () => answerNeed(context, one.key), { class: "quiet" }),
          buttonOf("Changer la suite", () => moveNeed(context, one.key, one.status), { class: "quiet" }),
          rowActions(context, "needs", one.key, ["title", "field", "raised_on", "text"]),
        )
      : null,
  );
}

/** @param {Context} context @param {string} key */
export const answerNeed = (context, key) =>
  addIn(context, "need-answers", {
    given: { need: Number(key) },
    start: { on_date: today() },
    only: ["on_date", "text", "by_whom"],
    title: "Réponse donnée",
  });

/** @param {Context} context @param {string} key @param {string | null} status */
export const moveNeed = (context, key, status) =>
  addIn(context, "need-statuses", {
    given: { need: Number(key) },
    start: { on_date: today(), status: status === "open" ? "in-progress" : "answered" },
    only: ["status", "on_date", "note"],
    title: "Suite donnée au besoin",
  });

/** @param {Context} context @param {Dossier} dossier */
export function invitationsPart(context, dossier) {
  const engagement = dossier.engagements.find(({ state }) => state !== "ended") ?? dossier.engagements[0];
  const only = ["event", "invited_on", "answer", "attended", "note"];
  const add = engagement
    ? adder(
        context,
        "Inviter",
        () =>
          addIn(context, "invitations", {
            given: { engagement: engagement.key },
            start: { invited_on: today() },
            only,
            title: "Invitation à un événement",
          }),
        "add-invitation",
      )
    : null;
  return part(
    "Invitations et présence",
    add,
    dossier.invitations.length === 0
      ? el("p", { class: "muted" }, "Aucune invitation.")
      : el(
          "ul",
          { class: "items" },
          ...dossier.invitations.map((one) =>
            el(
              "li",
              {},
              el(
                "p",
                {},
                el("a", { href: context.link({ section: "evenements", path: [one.event] }) }, one.title),
                `, ${shortDay(one.on)}`,
              ),
              el(
                "p",
                { class: "note" },
                `Invité le ${shortDay(one.invitedOn)}, ${answered(one)}.${one.note ? ` ${one.note}` : ""}`,
              ),
              rowActions(context, "invitations", one.key, only),
            ),
          ),
        ),
  );
}

/** @param {{answer: string | null, attended: boolean | null}} one */
function answered({ answer, attended }) {
  if (attended === true) return "est venu";
  if (attended === false) return "n’est pas venu";
  if (answer === "accepted") return "viendra";
  return answer === "declined" ? "ne viendra pas" : "sans réponse";
}
