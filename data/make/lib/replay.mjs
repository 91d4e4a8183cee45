// Replaying movements: from the codes alive on a date to those alive on another.

import { groupBy } from './group.mjs';

/** Codes alive after all of `movements`, applied day by day to the codes alive before them; refuses what cannot happen. */
export function aliveAfter(codes, movements) {
  const alive = new Set(codes);
  for (const [date, rows] of daysOf(movements)) {
    apply(alive, date, codesIn(rows, 'from_code'), codesIn(rows, 'to_code'));
  }
  return alive;
}

/** Codes alive before all of `movements`, undone day by day, last first, from the codes alive after them. */
export function aliveBefore(codes, movements) {
  const alive = new Set(codes);
  for (const [date, rows] of daysOf(movements).reverse()) {
    apply(alive, date, codesIn(rows, 'to_code'), codesIn(rows, 'from_code'));
  }
  return alive;
}

function daysOf(movements) {
  return [...groupBy(movements, (movement) => movement.date)].sort(([a], [b]) => (a < b ? -1 : 1));
}

function apply(alive, date, ended, begun) {
  for (const code of ended) {
    if (!alive.delete(code)) throw new Error(`${date}: ${code} is not alive`);
  }
  for (const code of begun) {
    if (alive.has(code)) throw new Error(`${date}: ${code} is alive already`);
    alive.add(code);
  }
}

function codesIn(rows, column) {
  return new Set(rows.map((row) => row[column]).filter((code) => code !== ''));
}
