/**
 * Frozen diagnostics: their list, one of them beside the figures of the day that is chosen, its signature.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {ComparedFigure, FrozenComparison, FrozenDiagnostic} from "./types.js"
 */
import { Refused } from "../../api.js";
import { day, isoDay, number, shortDay } from "../../format.js";
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { buttonOf, scrolled } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { sentence } from "../../ui/words.js";
import { cellText, differenceText, ordinal } from "../portrait/words.js";
import { readComparison, readFrozen, readFrozenPage, signFrozen } from "./requests.js";

/** @type {Record<ComparedFigure["kind"], string>} */
const KINDS = { same: "inchangé", changed: "changé", came: "nouveau", went: "n’est plus mesuré" };

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const [id = ""] = place.path;
  if (id) return one(id, context);
  return list(Number(place.query.page) || 1, context);
}

/** @param {number} page @param {Context} context @returns {Promise<Screen>} */
async function list(page, context) {
  const found = await readFrozenPage(page);
  const more = found.total > found.page * found.size;
  return {
    title: "Diagnostics figés",
    content: [
      heading("Diagnostics figés"),
      el(
        "p",
        { class: "lead" },
        "Des portraits gardés tels qu’ils étaient, pour les signer et les comparer à ceux d’aujourd’hui.",
      ),
      found.total === 0
        ? el(
            "p",
            { class: "none" },
            "Aucun diagnostic n’est encore figé : ouvrez un portrait, puis choisissez « Figer ».",
          )
        : scrolled(
            "Diagnostics figés",
            ["Titre", "Territoire", "Situation au", "Référence", "Figé le", "Signature"],
            found.diagnostics.map((row) => line(row, context)),
          ),
      el(
        "p",
        {},
        page > 1
          ? el("a", { href: context.link({ path: [], query: { page: String(page - 1) } }) }, "Plus récents")
          : null,
        page > 1 && more ? " · " : null,
        more
          ? el("a", { href: context.link({ path: [], query: { page: String(page + 1) } }) }, "Plus anciens")
          : null,
      ),
    ],
  };
}

/** @param {FrozenDiagnostic} row @param {Context} context */
function line(row, context) {
  return el(
    "tr",
    { "data-testid": "frozen-row" },
    el(
      "th",
      { scope: "row" },
      el("a", { href: context.link({ path: [String(row.id)], query: {} }) }, row.title),
      " ",
      row.demo ? el("span", { class: "tag tag-demo" }, "fictif") : null,
    ),
    el("td", {}, row.name),
    el("td", {}, shortDay(row.date)),
    el("td", {}, row.reference.label),
    el("td", {}, frozenOn(row)),
    el("td", {}, signature(row)),
  );
}

/** @param {string | null} instant */
const dayOf = (instant) => (instant ? shortDay(isoDay(new Date(instant))) : "");

/** @param {FrozenDiagnostic} row */
const frozenOn = (row) =>
  [dayOf(row.frozenAt), row.author ? `par ${row.author}` : ""].filter(Boolean).join(" ");

/** @param {FrozenDiagnostic} row */
const signature = (row) =>
  row.signed ? `signé le ${dayOf(row.signedAt)}${row.signedBy ? ` par ${row.signedBy}` : ""}` : "non signé";

/** @param {string} id @param {Context} context @returns {Promise<Screen>} */
async function one(id, context) {
  const frozen = await readFrozen(id);
  const comparison = await compared(id, context);
  return {
    title: frozen.title,
    content: [
      crumbs([["Diagnostics figés", context.link({ section: "figes", path: [] })]]),
      heading(
        frozen.title,
        el(
          "a",
          {
            class: "quiet button",
            role: "button",
            href: context.link({
              section: "portrait",
              path: [frozen.level, frozen.code],
              query: { reference: frozen.reference.id === "france" ? null : frozen.reference.id },
            }),
          },
          "Portrait d’aujourd’hui",
        ),
        context.canWrite && !frozen.signed
          ? buttonOf("Signer…", () => sign(frozen, context), { class: "strong", "data-testid": "sign" })
          : null,
      ),
      facts(frozen),
      ...(frozen.content && frozen.content.findings.length > 0
        ? [
            el("h3", { class: "portrait-part" }, `Constats au ${day(frozen.date)}`),
            el("ul", {}, ...frozen.content.findings.map((finding) => el("li", {}, finding.text))),
          ]
        : []),
      ...(comparison instanceof Refused
        ? [el("p", { class: "box box-warn", role: "status" }, comparison.message)]
        : comparisonPart(comparison)),
    ],
  };
}

/** What was frozen may be gone, as a perimeter that was removed. @param {string} id @param {Context} context */
async function compared(id, context) {
  try {
    return await readComparison(id, context.date);
  } catch (fault) {
    if (fault instanceof Refused && (fault.status === 404 || fault.status === 400)) return fault;
    throw fault;
  }
}

/** @param {FrozenDiagnostic} frozen */
function facts(frozen) {
  /** @type {[string, string][]} */
  const pairs = [
    ["Territoire", frozen.name],
    ["Situation au", day(frozen.date)],
    ["Comparé à", frozen.reference.label],
    ["Figé le", frozenOn(frozen)],
    ["Signature", signature(frozen)],
    ["Empreinte", `${frozen.sha256.slice(0, 16)}… (${frozen.intact ? "contenu intact" : "contenu altéré"})`],
  ];
  if (frozen.note) pairs.push(["Note", frozen.note]);
  return el(
    "dl",
    { class: "facts frozen-facts", "data-testid": "frozen-facts" },
    ...pairs.flatMap(([term, text]) => [el("dt", {}, term), el("dd", {}, text)]),
  );
}

/** @param {FrozenComparison} comparison */
function comparisonPart(comparison) {
  const changed = comparison.figures.filter((figure) => figure.kind !== "same").length;
  return [
    el("h3", { class: "portrait-part" }, `Alors et au ${day(comparison.now)}`),
    el(
      "p",
      { "data-testid": "changed" },
      changed === 0
        ? "Aucun chiffre n’a changé."
        : `${number(changed)} ${changed > 1 ? "chiffres diffèrent" : "chiffre diffère"} sur ${number(comparison.figures.length)}.`,
      comparison.sameReference
        ? ""
        : " La référence ne compte plus les mêmes territoires : les rangs ne se comparent pas.",
    ),
    scrolled(
      "Comparaison",
      [
        "Indicateur",
        `Au ${shortDay(comparison.then)}`,
        `Au ${shortDay(comparison.now)}`,
        "Différence",
        "Rang",
        "État",
      ],
      comparison.figures.map((figure) => figureLine(figure)),
    ),
  ];
}

/** @param {ComparedFigure} figure */
function figureLine(figure) {
  const { measure } = figure;
  const rank = (/** @type {number | null} */ value) => (value === null ? "–" : ordinal(value));
  return el(
    "tr",
    { class: `compared compared-${figure.kind}`, "data-measure": measure.id },
    el("th", { scope: "row" }, measure.label),
    el("td", { class: "numeric" }, figure.then ? cellText(figure.then, measure) : "–"),
    el("td", { class: "numeric" }, figure.now ? cellText(figure.now, measure) : "–"),
    el(
      "td",
      { class: "numeric" },
      figure.difference === null ? "–" : differenceText(figure.difference, measure),
    ),
    el("td", {}, `${rank(figure.rankThen)} → ${rank(figure.rankNow)}`),
    el("td", {}, KINDS[figure.kind]),
  );
}

/** @param {FrozenDiagnostic} frozen @param {Context} context */
async function sign(frozen, context) {
  const answer = await askIn(
    "Signer ce diagnostic",
    [
      el(
        "p",
        {},
        `Vous attestez que « ${frozen.title} » peut être montré tel qu’il est. La signature porte votre nom et ne se retire pas.`,
      ),
    ],
    [
      { id: "sign", label: "Signer", class: "strong" },
      { id: "cancel", label: "Annuler", class: "quiet", first: true },
    ],
  );
  if (answer !== "sign") return;
  try {
    await signFrozen(frozen.id);
    context.say("Diagnostic signé.");
    context.again();
  } catch (fault) {
    context.say(sentence(fault));
    if (!(fault instanceof Refused)) throw fault;
  }
}
