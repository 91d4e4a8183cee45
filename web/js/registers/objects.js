/**
 * What belongs to what: the object of a row, whose journal it writes, and the registers beneath another.
 *
 * @import {Register, Row} from "./types.js"
 */

/** As contract:brest. @param {Register} register @param {Row} row @param {Register[]} registers */
export function objectOf(register, row, registers) {
  const above = registers.find((one) => one.id === register.parent?.register);
  const within = above?.object === register.object && register.parent;
  return `${register.object}:${within ? row.values[within.field] : row.key}`;
}

/** @param {Register} register @param {Register[]} registers */
export const childrenOf = (register, registers) =>
  registers.filter((one) => one.parent?.register === register.id);

/**
 * The registers of these objects that are listed by themselves: those under another object too.
 *
 * @param {string[]} objects @param {Register[]} registers
 */
export const rootsOf = (objects, registers) =>
  objects.flatMap((object) =>
    registers.filter((one) => {
      const above = registers.find((other) => other.id === one.parent?.register);
      return one.object === object && above?.object !== object;
    }),
  );
