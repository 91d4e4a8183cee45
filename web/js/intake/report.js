/**
 * The report of a trial or of a batch, as a page.
 *
 * @import {Candidate, Decision, Plan, Report, ReportLine} from "./types.js"
 */
import { number, plural } from "../format.js";
import { el } from "../ui/html.js";
import { buttonOf, scrolled } from "../ui/parts.js";

/** @typedef {{plan: Plan, decide: (line: number, decision: Decision | null) => void}} Choosing */

/** @param {Report} report @param {Choosing | null} choosing null where nothing can be decided any more */
export function reportBody(report, choosing) {
  return [
    counts(report),
    report.counts.identical
      ? el(
          "p",
          { class: "box box-good", "data-testid": "identical" },
          report.dryRun
            ? "Rien ne changerait : ces lignes sont déjà dans Atlas, à l’identique."
            : "Rien n’a changé : ces lignes étaient déjà dans Atlas, à l’identique.",
        )
      : null,
    vintage(report),
    refusedPart(report, choosing),
    notices(report),
    without(report),
    report.unusedColumns.length > 0
      ? el("p", { class: "note" }, `Colonnes non utilisées : ${report.unusedColumns.join(", ")}.`)
      : null,
  ].filter((one) => one !== null);
}

/** @param {Report} report */
function counts(report) {
  const { read, accepted, corrected, refused, ignored, created, changed, unchanged } = report.counts;
  const figure = (/** @type {string} */ id, /** @type {number} */ count, /** @type {string} */ label) =>
    el(
      "div",
      { class: `count count-${id}${count === 0 ? " count-zero" : ""}`, "data-testid": `count-${id}` },
      el("dt", {}, label),
      el("dd", {}, number(count)),
    );
  return el(
    "div",
    { class: "counts-block" },
    el(
      "dl",
      { class: "counts" },
      figure("read", read, "lues"),
      figure("accepted", accepted, "acceptées"),
      figure("corrected", corrected, "dont corrigées"),
      figure("refused", refused, "refusées"),
      figure("ignored", ignored, "ignorées"),
    ),
    el(
      "p",
      { class: "note" },
      `Dans la base : ${plural(created, "créée")}, ${plural(changed, "modifiée")}, ${plural(unchanged, "inchangée")}. ${number(report.seconds, 1)} s.`,
    ),
  );
}

/** @param {Report} report */
function vintage({ vintage: found }) {
  if (!found) return null;
  const others = found.others.slice(0, 12).map((one) => `${one.code} (${one.years})`);
  return el(
    "p",
    { "data-testid": "vintage" },
    `Millésime des codes : ${found.year}${found.reason ? ` – ${found.reason.replace(/[.]+$/, "")}` : ""}.`,
    others.length > 0
      ? ` D’autres années : ${others.join(", ")}${found.others.length > 12 ? "…" : ""}.`
      : null,
  );
}

/** @param {Report} report @param {Choosing | null} choosing */
function refusedPart(report, choosing) {
  if (report.refused.length === 0) return null;
  return el(
    "section",
    { class: "refused", "aria-labelledby": "refused-title" },
    el("h3", { id: "refused-title", tabindex: "-1" }, `Lignes refusées (${number(report.counts.refused)})`),
    choosing
      ? el(
          "p",
          { class: "note" },
          "Choisissez le bon territoire, ou laissez la ligne de côté ; puis refaites l’essai. Ce qui reste refusé n’est pas importé.",
        )
      : null,
    scrolled(
      "Lignes refusées",
      ["Ligne", "Colonne", "Valeur", "Raison", ...(choosing ? ["Décision"] : ["Candidats"])],
      report.refused.map((line) => refusedRow(line, choosing)),
    ),
    report.refusedMore > 0
      ? el("p", { class: "note" }, `Et ${number(report.refusedMore)} autres, dans le rapport à télécharger.`)
      : null,
  );
}

/** @param {ReportLine} line @param {Choosing | null} choosing */
function refusedRow(line, choosing) {
  const row = el(
    "tr",
    { "data-testid": "refused-row", "data-line": line.line },
    el("th", { scope: "row" }, line.line),
    el("td", { "data-head": "Colonne" }, line.column),
    el("td", { class: "value", "data-head": "Valeur" }, line.value),
    el("td", { class: "reason" }, line.sentence),
  );
  const cell = el("td", { class: "decision" });
  const draw = () =>
    cell.replaceChildren(...(choosing ? decision(line, choosing, redraw) : named(line.candidates)));
  const redraw = () => {
    draw();
    row.classList.toggle("resolved", choosing?.plan.decisions[line.line] !== undefined);
    cell.querySelector("button")?.focus();
  };
  draw();
  row.classList.toggle("resolved", choosing?.plan.decisions[line.line] !== undefined);
  row.append(cell);
  return row;
}

/** @param {Candidate[]} candidates */
function named(candidates) {
  return candidates.map((one) => el("span", { class: "tag" }, `${one.name} (${one.code})`));
}

/** @param {ReportLine} line @param {Choosing} choosing @param {() => void} redraw */
function decision(line, choosing, redraw) {
  const made = choosing.plan.decisions[line.line];
  const decide = (/** @type {Decision | null} */ one) => {
    choosing.decide(line.line, one);
    redraw();
  };
  if (made) {
    const code = "code" in made ? made.code : null;
    const chosen = line.candidates.find((one) => one.code === code);
    const text = code === null ? "Laissée de côté" : `Résolue : ${chosen ? `${chosen.name} ` : ""}${code}`;
    return [
      el("span", { class: "tag tag-active", role: "status" }, text),
      buttonOf("Revenir sur ce choix", () => decide(null), {
        class: "link",
        "aria-label": `Revenir sur le choix de la ligne ${line.line}`,
      }),
    ];
  }
  return [
    ...line.candidates.map((one) =>
      buttonOf(`${one.name} (${one.code})`, () => decide({ code: one.code }), {
        class: "chip",
        "data-testid": "candidate",
        "aria-label": `Ligne ${line.line} : ${one.name}, ${one.code}${one.departement ? `, ${one.departement}` : ""}`,
      }),
    ),
    buttonOf("Ignorer la ligne", () => decide({ skip: true }), {
      class: "link",
      "aria-label": `Ignorer la ligne ${line.line}`,
    }),
  ];
}

/** @param {Report} report */
function notices(report) {
  const kinds = [
    { kind: "corrected", title: "Corrigé ou signalé", lines: report.corrected },
    { kind: "ignored", title: "Ignoré", lines: report.ignored },
    { kind: "refused", title: "Refusé", lines: report.refused },
  ];
  return el(
    "section",
    { class: "notices" },
    el("h3", {}, "Ce qui a été remarqué"),
    report.notices.length === 0 ? el("p", { class: "note" }, "Rien à signaler.") : null,
    ...kinds.flatMap(({ kind, title, lines }) =>
      report.notices
        .filter((one) => one.kind === kind)
        .map((one) =>
          el(
            "details",
            { class: `notice notice-${kind}`, "data-testid": "notice", "data-code": one.code },
            el(
              "summary",
              {},
              el("span", { class: "tag" }, title),
              ` ${one.label} `,
              el("strong", {}, number(one.count)),
            ),
            el(
              "ul",
              {},
              ...lines
                .filter((line) => line.code === one.code)
                .slice(0, 100)
                .map((line) => el("li", {}, `Ligne ${line.line} : ${line.sentence}`)),
            ),
          ),
        ),
    ),
  );
}

/** @param {Report} report */
function without({ without: part }) {
  if (!part || part.count === 0) return null;
  return el(
    "details",
    { class: "notice" },
    el("summary", {}, `${plural(part.count, "territoire")} sans valeur dans ce fichier`),
    el(
      "p",
      { class: "note" },
      part.codes.map((one) => `${one.name} (${one.code})`).join(", "),
      part.count > part.codes.length ? "…" : "",
    ),
  );
}
