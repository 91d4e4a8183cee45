// What the checks found: one printed line per assertion, the wrong ones counted.

export class Report {
  #wrong = 0;
  #right = 0;

  /** A counted total that must be exact. */
  total(what, found, expected) {
    this.#say(found === expected, `${what}: ${found}`, `, ${expected} expected`);
  }

  /** A rule; `breaches` names what breaks it, and must be empty. */
  rule(what, breaches) {
    const first = breaches.slice(0, 5).join(', ');
    this.#say(breaches.length === 0, what, ` — broken ${breaches.length} times: ${first}`);
  }

  /** Two sets of codes that must be equal. */
  sameCodes(what, found, expected) {
    const wrong = [...found].filter((code) => !expected.has(code)).map((code) => `+${code}`);
    const missing = [...expected].filter((code) => !found.has(code)).map((code) => `-${code}`);
    this.rule(`${what}: the same ${expected.size} codes`, [...wrong, ...missing]);
  }

  skipped(what, why) {
    console.log(`skipped  ${what}: ${why}`);
  }

  /** Exit code of the program: 0 when everything held. */
  close() {
    console.log(`${this.#right} right, ${this.#wrong} wrong`);
    return this.#wrong === 0 ? 0 : 1;
  }

  #say(holds, what, otherwise) {
    if (holds) this.#right++;
    else this.#wrong++;
    console.log(`${holds ? 'ok      ' : 'WRONG   '} ${what}${holds ? '' : otherwise}`);
  }
}
