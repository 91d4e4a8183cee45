/**
 * Contracts: the list, the board of alerts, the sheet of one; ceilings, funders and thresholds as any register.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { genericSection } from "../generic/section.js";
import { boardScreen } from "./board.js";
import { documentScreen } from "./document-form.js";
import { listScreen } from "./list.js";
import { sheetScreen } from "./sheet.js";
import { sleepScreen } from "./sleep.js";
import { tabs } from "./tabs.js";

const generic = genericSection(["contract", "ceiling", "funder", "alert-rule"]);

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const [first, child, childKey] = place.path;
  if (first === undefined)
    return place.query.nouveau ? generic.show(place, context) : listScreen(place, context);
  if (first === "alertes") return boardScreen(place, context);
  const register = context.registers.find((one) => one.id === first);
  if (register && register.object !== "contract") return registerScreen(place, context, register);
  if (child === "documents" && childKey === undefined) return documentScreen(first, context);
  if (child === "alert-sleeps" && childKey === undefined) return sleepScreen(first, place, context);
  if (child === undefined && !place.query.modifier) return sheetScreen(first, place, context);
  return generic.show(place, context);
}

/** Kept by administrators, some of them. @param {Place} place @param {Context} context @param {import("../types.js").Register} register */
async function registerScreen(place, context, register) {
  const mayWrite = register.writer !== "administrator" || context.session.role === "administrator";
  // All alerts there are have their threshold already.
  const mayAdd = register.id !== "alert-rules" || place.path.length > 1;
  const screen = await generic.show(place, {
    ...context,
    canWrite: context.canWrite && mayWrite && mayAdd,
  });
  return {
    ...screen,
    content: screen.content.map((part) =>
      part.classList.contains("register-tabs") ? tabs(context, register.id) : part,
    ),
  };
}
