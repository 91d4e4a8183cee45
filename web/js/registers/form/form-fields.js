/**
 * The fields of a form: what stands in them, what was changed, what is wrong.
 *
 * @import {Field, Register, Row, Values} from "../types.js"
 * @import {Typed} from "./controls.js"
 */
import { ownFields } from "../values.js";
import { controlOf } from "./controls.js";
import { FieldBox } from "./field-box.js";
import { isSame } from "./merge.js";

/** @typedef {{label: string, fault: string, reach: () => void}} Fault */

export class FormFields {
  /**
   * @param {Register} register @param {Row | null} row
   * @param {Values} given values that are not asked for @param {string[]} [only] the fields to show, in that order
   * @param {Values} [start] values that a new row starts with and that are asked for
   */
  constructor(register, row, given, only, start = {}) {
    this.register = register;
    /** What was loaded, or decided upon since. @type {Values} */
    this.base = {
      ...Object.fromEntries(register.fields.map((field) => [field.name, null])),
      ...start,
      ...given,
      ...row?.values,
    };
    this.boxes = shownFields(register, row, given, only).map((field) => {
      const companion = register.fields.find((one) => one.name === field.level) ?? null;
      return new FieldBox(field, controlOf(field, companion));
    });
    this.write(this.base, row?.labels ?? {});
  }

  /** @param {Values} values @param {Record<string, string>} labels */
  write(values, labels) {
    for (const box of this.boxes) box.control.write(values, labels);
  }

  /** All values of the row, with those that are not shown. @returns {Values} */
  values() {
    const values = { ...this.base };
    for (const box of this.boxes) Object.assign(values, box.control.read().values);
    return Object.fromEntries(this.register.fields.map(({ name }) => [name, values[name] ?? null]));
  }

  /** What my codes and references stand for. @returns {Record<string, string>} */
  labels() {
    return Object.fromEntries(
      this.boxes.flatMap((box) => {
        const { label } = box.control.typed();
        return label ? [[box.field.name, label]] : [];
      }),
    );
  }

  changed() {
    return this.boxes.filter(({ control }) => {
      const { values, fault } = control.read();
      return (
        fault !== undefined || Object.entries(values).some(([name, value]) => !isSame(value, this.base[name]))
      );
    });
  }

  /** @returns {Record<string, Typed>} as it stands on the screen, wrong or right */
  typed() {
    return Object.fromEntries(this.changed().map((box) => [box.field.name, box.control.typed()]));
  }

  /** @param {Record<string, Typed>} typed */
  put(typed) {
    for (const box of this.boxes) {
      const one = typed[box.field.name];
      if (one) box.control.put(one);
    }
  }

  /** Looks at every field, which says its own fault. @returns {Fault[]} */
  check() {
    for (const box of this.boxes) box.check();
    return this.#faults();
  }

  /** Says what the server found. @param {Record<string, string>} fields @returns {{faults: Fault[], others: [string, string][]}} others: of no field here */
  refuse(fields) {
    const seen = new Set();
    for (const box of this.boxes) {
      const names = [box.field.name, box.field.level ?? ""];
      for (const name of names) seen.add(name);
      box.say(names.map((name) => fields[name]).find(Boolean) ?? null);
    }
    return { faults: this.#faults(), others: Object.entries(fields).filter(([name]) => !seen.has(name)) };
  }

  #faults() {
    return this.boxes
      .filter((box) => box.faulty)
      .map((box) => ({
        label: box.field.label,
        fault: box.fault.textContent ?? "",
        reach: () => box.control.input.focus(),
      }));
  }
}

/**
 * @param {Register} register @param {Row | null} row @param {Values} given @param {string[]} [only]
 * @returns {Field[]}
 */
function shownFields(register, row, given, only) {
  const fields = ownFields(register).filter((field) => !(field.name in given) && !(row && field.fixed));
  return only ? only.flatMap((name) => fields.find((field) => field.name === name) ?? []) : fields;
}
