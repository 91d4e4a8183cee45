import assert from "node:assert/strict";
import { test } from "node:test";
import {
  area,
  day,
  figure,
  figureWithUnit,
  isoDay,
  money,
  number,
  plain,
  plural,
  shortDay,
  typedNumbers,
} from "../js/format.js";
import { escapeHtml, unbroken } from "../js/ui/html.js";

const NARROW = "\u202f";
const FIRM = "\u00a0";

test("numbers have a comma and a narrow space that does not break", () => {
  assert.equal(number(34970), `34${NARROW}970`);
  assert.equal(number(12.345, 1), "12,3");
});

test("figures follow the format of their theme", () => {
  assert.equal(figure(7.26, "percent"), `7,3${FIRM}%`);
  assert.equal(figure(72.6, "percent"), `73${FIRM}%`);
  assert.equal(figure(450000, "euro"), `450${NARROW}000${FIRM}€`);
  assert.equal(figure(1.5, "euro2"), `1,50${FIRM}€`);
  assert.equal(figureWithUnit(3, "integer", "élus"), `3${FIRM}élus`);
  assert.equal(figureWithUnit(40, "percent", "% des communes"), `40${FIRM}% des communes`);
  assert.equal(figureWithUnit(2, "euro2", "€ par habitant"), `2,00${FIRM}€ par habitant`);
});

test("money is whole cents, and unknown money is not zero", () => {
  assert.equal(money(45000000), `450${NARROW}000${FIRM}€`);
  assert.equal(money(150), `1,50${FIRM}€`);
  assert.equal(money(0), `0${FIRM}€`);
  assert.equal(money(null), "non disponible");
});

test("days are written in French and an unknown day says so", () => {
  assert.equal(day("2019-12-31"), `31${FIRM}décembre 2019`);
  assert.equal(day("2019-01-01"), `1er${FIRM}janvier 2019`);
  assert.equal(day(null), "date inconnue");
  assert.equal(shortDay("2019-07-18"), "18/07/2019");
  assert.equal(isoDay(new Date(2020, 1, 3)), "2020-02-03");
});

test("zero and one are singular in French", () => {
  assert.equal(plural(0, "commune"), `0${FIRM}commune`);
  assert.equal(plural(1, "commune"), `1${FIRM}commune`);
  assert.equal(plural(2, "autre commune", "autres communes"), `2${FIRM}autres communes`);
});

test("areas are given in square kilometres", () => {
  assert.equal(area(50390000), `50,4${FIRM}km²`);
  assert.equal(area(null), "non disponible");
});

test("names compare without accents, case or hyphens", () => {
  assert.equal(plain("L’Haÿ-les-Roses"), "l hay les roses");
  assert.equal(plain("ŒUF-en-Ternois"), "oeuf en ternois");
});

test("bounds are typed the French way or the English way", () => {
  assert.deepEqual(typedNumbers("0 ; 1,5 ; 1 000"), [0, 1.5, 1000]);
  assert.deepEqual(typedNumbers("0, 10, 20"), [0, 10, 20]);
  assert.deepEqual(typedNumbers("0 10 20"), [0, 10, 20]);
});

test("text never becomes markup, and French signs keep their space", () => {
  assert.equal(escapeHtml(`<a href="x">&'`), "&#60;a href=&#34;x&#34;&#62;&#38;&#39;");
  assert.equal(unbroken("« incomplet » : oui ?"), `«${FIRM}incomplet${FIRM}»${FIRM}: oui${FIRM}?`);
});
