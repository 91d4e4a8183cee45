// Codes in time: which codes are in force on a day, and which code of the vintage on show stands for an older one.

import { aliveAfter, aliveBefore } from './replay.mjs';

/** The day of the vintage on show, on which the codes of cog/communes.csv and cog/epci.csv are in force. */
export const VINTAGE = '2019-01-01';

export class Timeline {
  /** @param codes in force on the vintage's day @param movements those of the same level */
  constructor(codes, movements) {
    this.codes = new Set(codes);
    this.movements = [...movements].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    this.byDay = new Map();
  }

  /** Codes in force on a day; a movement counts from its own date. */
  aliveOn(day) {
    if (!this.byDay.has(day)) {
      this.byDay.set(
        day,
        day < VINTAGE
          ? aliveBefore(
              this.codes,
              this.movements.filter(({ date }) => date > day && date <= VINTAGE),
            )
          : aliveAfter(
              this.codes,
              this.movements.filter(({ date }) => date > VINTAGE && date <= day),
            ),
      );
    }
    return this.byDay.get(day);
  }

  /** The code of the vintage that carries on the territory of a code in force on `day`, not later than the vintage. */
  shownFor(code, day) {
    let shown = code;
    for (const [date, from, next] of this.steps()) {
      if (date > day && date <= VINTAGE && from === shown) shown = next;
    }
    return shown;
  }

  /** What each code becomes on each day: itself where a split leaves it alive. */
  *steps() {
    for (const { date, kind, from_code: from, to_code: to } of this.movements) {
      const keeps = kind === 'split' && to !== from;
      if (from !== '' && to !== '' && !keeps) yield [date, from, to];
    }
  }
}
