import assert from "node:assert/strict";
import { test } from "node:test";
import { saidMoment, typedDay, typedMoment, writtenDay, writtenMoment } from "../js/registers/form/days.js";
import { typedDecimal, typedMoney, typedWhole, writtenMoney } from "../js/registers/form/figures.js";
import { missing, readTyped, writtenIn } from "../js/registers/form/typed.js";

const spaced = (text) => text.replace(/[\u00a0\u202f]/g, " ");

test("a day is read in the ways people type it", () => {
  const ways = [
    "3/10/2019",
    "03.10.2019",
    "3-10-19",
    "03102019",
    "3 octobre 2019",
    "3 Oct. 2019",
    "2019-10-03",
    " 3/10/2019 ",
  ];
  for (const text of ways) assert.equal(typedDay(text), "2019-10-03", text);
  assert.equal(typedDay("1er août 2020"), "2020-08-01");
  assert.equal(typedDay("29 février 2020"), "2020-02-29");
});

test("a day that is not in the calendar is none", () => {
  for (const text of [
    "29/02/2019",
    "31/4/2020",
    "12/31/2024",
    "3 brumaire 1799",
    "2019",
    "0/1/2019",
    "demain",
    "1/1/1900",
  ])
    assert.equal(typedDay(text), null, text);
});

test("what is written out is read back the same", () => {
  for (const iso of ["2019-10-03", "2020-02-29"]) assert.equal(typedDay(writtenDay(iso)), iso);
  assert.equal(typedMoment(writtenMoment("2019-10-03T14:05")), "2019-10-03T14:05");
  for (const cents of [0, 1, 99, 100, 30_000_000, 123_456_789_01]) {
    const read = typedMoney(writtenMoney(cents));
    assert.deepEqual(read, { value: cents });
  }
});

test("a time follows the day", () => {
  for (const text of ["3/10/2019 14:30", "3 octobre 2019 à 14 h 30", "03/10/2019 14h30", "2019-10-03T14:30"])
    assert.equal(typedMoment(text), "2019-10-03T14:30", text);
  assert.equal(typedMoment("3/10/2019 9h"), "2019-10-03T09:00");
  for (const text of ["3/10/2019", "3/10/2019 25:00", "3/10/2019 12:61", "31/02/2019 12:00"])
    assert.equal(typedMoment(text), null, text);
});

test("a moment is said with its year only when it is not of this one", () => {
  const now = new Date(2026, 9, 4);
  assert.equal(spaced(saidMoment(new Date(2026, 9, 3, 14, 12).toISOString(), now)), "3 octobre à 14 h 12");
  assert.equal(
    spaced(saidMoment(new Date(2025, 0, 1, 9, 5).toISOString(), now)),
    "1er janvier 2025 à 9 h 05",
  );
});

test("money is read in euros and kept in whole cents", () => {
  const ways = {
    "300 000": 30_000_000,
    "300\u202f000,00 €": 30_000_000,
    "300 k€": 30_000_000,
    "1,2 M€": 120_000_000,
    "12,5": 1250,
    "1.234,56": 123_456,
    "0,07": 7,
    "1234.50": 123_450,
    "19,99 euros": 1999,
  };
  for (const [text, cents] of Object.entries(ways))
    assert.deepEqual(typedMoney(text), { value: cents }, text);
});

test("money that may mean two things, or none, is refused with a reason", () => {
  assert.match(typedMoney("1.234").fault, /deux façons/);
  assert.match(typedMoney("1,234.50").fault, /deux façons|montant/);
  assert.match(typedMoney("12,345").fault, /Deux décimales/);
  assert.match(typedMoney("-5").fault, /0 ou plus/);
  for (const text of ["", "abc", "12 00x", "€", "1e9", "99999999999999999"])
    assert.ok("fault" in typedMoney(text), text);
});

test("numbers follow the French comma", () => {
  assert.deepEqual(typedDecimal("-1,6778"), { value: -1.6778 });
  assert.deepEqual(typedDecimal("48.1173"), { value: 48.1173 });
  assert.deepEqual(typedWhole("1 200"), { value: 1200 });
  assert.ok("fault" in typedWhole("1,5"));
  assert.ok("fault" in typedWhole("-1"));
});

test("each kind of field has its sentence", () => {
  const field = (kind, more = {}) => ({ name: "x", label: "Montant", kind, required: false, ...more });
  assert.deepEqual(readTyped(field("text"), "  Brest "), { value: "Brest" });
  assert.deepEqual(readTyped(field("money"), " "), { value: null });
  assert.match(readTyped(field("year"), "19").fault, /quatre chiffres/);
  assert.deepEqual(readTyped(field("percent"), "62,5 %"), { value: 62.5 });
  assert.match(readTyped(field("percent"), "101").fault, /0 à 100/);
  assert.match(readTyped(field("latitude"), "-91").fault, /−90/);
  assert.match(readTyped(field("email"), "aline@mairie").fault, /nom@exemple/);
  assert.deepEqual(readTyped(field("phone"), "02 98 00 80 80"), { value: "02 98 00 80 80" });
  assert.match(readTyped(field("phone"), "98 00").fault, /dix chiffres/);
  assert.ok(readTyped(field("url"), "brest.fr").fault);
  assert.deepEqual(readTyped(field("long-text"), "une\nligne\n"), { value: "une\nligne" });
  assert.match(missing(field("money", { required: true }), null), /À remplir/);
  assert.equal(missing(field("money", { required: true }), 0), null);
  assert.equal(spaced(writtenIn(field("money"), 30_000_000)), "300 000,00");
  assert.equal(writtenIn(field("year"), 2019), "2019");
});
