/** Numbers and money as they are typed and written in French. A dot that may mean two things is refused, never guessed. */
import { number } from "../../format.js";

/** @typedef {{value: number} | {fault: string}} ReadFigure */

const AMBIGUOUS = "Le point peut se lire de deux façons : écrivez 1 234 ou 1,234.";

/**
 * A decimal number: 1 234,5 ; 1.234,5 ; 1234.5.
 *
 * @param {string} text @returns {ReadFigure}
 */
export function typedDecimal(text) {
  let said = text.replace(/[\s\u00a0\u202f']/g, "").replace(/^\u2212/, "-");
  const commas = said.split(",").length - 1;
  const dots = said.split(".").length - 1;
  if (commas === 1 && dots > 0) {
    if (!/^-?\d{1,3}(\.\d{3})+,\d*$/.test(said)) return { fault: AMBIGUOUS };
    said = said.replaceAll(".", "");
  } else if (dots > 1) {
    if (!/^-?\d{1,3}(\.\d{3})+$/.test(said)) return { fault: "Ce n’est pas un nombre." };
    said = said.replaceAll(".", "");
  } else if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(said)) return { fault: AMBIGUOUS };
  said = said.replace(",", ".");
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(said)) return { fault: "Ce n’est pas un nombre." };
  return { value: Number(said) };
}

/** A whole number from 0 on. @param {string} text @returns {ReadFigure} */
export function typedWhole(text) {
  const read = typedDecimal(text);
  if ("fault" in read) return read;
  if (!Number.isInteger(read.value) || read.value < 0)
    return { fault: "Indiquez un nombre entier, 0 ou plus." };
  return Number.isSafeInteger(read.value) ? read : { fault: "Ce nombre est trop grand." };
}

/**
 * Euros as whole cents: 300 000 ; 1 234,56 € ; 300 k€ ; 1,2 M€.
 *
 * @param {string} text @returns {ReadFigure}
 */
export function typedMoney(text) {
  const parts = /^(.*?)\s*(k|m)?\s*(?:€|euros?)?$/i.exec(text.trim());
  const scale = { k: 1_000, m: 1_000_000 }[(parts?.[2] ?? "").toLowerCase()] ?? 1;
  const read = typedDecimal(parts?.[1] ?? "");
  if ("fault" in read)
    return read.fault === AMBIGUOUS ? read : { fault: "Indiquez un montant, comme 12 500,00." };
  const cents = read.value * scale * 100;
  if (read.value < 0) return { fault: "Indiquez un montant de 0 ou plus." };
  if (Math.abs(cents - Math.round(cents)) > 1e-6 * Math.max(1, Math.abs(cents)))
    return { fault: "Deux décimales au plus : le montant est en euros et centimes." };
  return Number.isSafeInteger(Math.round(cents))
    ? { value: Math.round(cents) }
    : { fault: "Ce montant est trop grand." };
}

/** As 300 000,00, without the sign of the euro, which stands beside the field. @param {number} cents */
export const writtenMoney = (cents) => number(cents / 100, 2, 2);

/** @param {number} value */
export const writtenDecimal = (value) => number(value, 6);
