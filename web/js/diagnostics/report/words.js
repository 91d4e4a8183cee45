/**
 * The figures of the annual report in words.
 *
 * @import {KeyFigure, Report} from "./types.js"
 */
import { figure, plural, shortDay } from "../../format.js";

const NO_BREAK = "\u00a0";
const HARDLY = 0.05;

/** @param {KeyFigure} one */
export const valueText = (one) => (one.value === null ? "non disponible" : figure(one.value, one.format));

/** How it changed in a year. @param {KeyFigure} one @param {string} before */
export function changeText(one, before) {
  if (one.value === null || one.before === null)
    return `${one.format === "euro" ? "aucun montant connu" : "non disponible"} au ${shortDay(before)}`;
  const change = one.value - one.before;
  if (Math.abs(change) < HARDLY) return "inchangé en un an";
  const sign = change > 0 ? "+" : "−";
  const size =
    one.format === "percent"
      ? `${figure(Math.abs(change), "decimal")}${NO_BREAK}${Math.abs(change) < 2 ? "point" : "points"}`
      : figure(Math.abs(change), one.format);
  return `${sign}${size} en un an (${figure(one.before, one.format)} au ${shortDay(before)})`;
}

/** What the report holds, chapter by chapter. @param {Report} report @returns {[string, string][]} */
export const chapters = (report) => [
  ["L’essentiel", "les chiffres clés et leur évolution en un an"],
  ["La carte", "contrats et communes engagées, outre-mer compris, en dessin vectoriel"],
  [
    "Contrats",
    `${plural(report.contracts.rows.length, "contrat")} : étapes datées, actions, argent, sources qui se contredisent`,
  ],
  ["Financements", "prévu, engagé et versé, par année, financeur, région et habitant"],
  [
    "Actions",
    `${plural(report.actions.total, "action")} par domaine et par état, dont ${plural(report.actions.late.length, "action")} en retard et leurs raisons`,
  ],
  ["Réseau des élus", "mois par mois, par région et par mandat, sans les noms"],
  [
    "Événements",
    `${plural(report.events.held.length, "événement tenu", "événements tenus")} dans l’année, ${plural(report.events.toCome.length, "annoncé")}`,
  ],
  [
    "Indicateurs par région",
    `${plural(report.regions.indicators.length, "mesure")} pour ${plural(report.regions.regions.length, "région")}, la France pour référence`,
  ],
  ["Sources et méthode", "la source, la date et le millésime de chaque chiffre"],
];
