/**
 * What can be done with a ranking: kept, shared, taken away as a file.
 *
 * @import {Context} from "../types.js"
 * @import {Definition, Scenario} from "./types.js"
 */
import { beforeLast } from "../../registers/journal/changes.js";
import { readJournal, restoreEntry } from "../../registers/requests.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { askForScenario } from "../parts/ask-scenario.js";
import { keepScenario, rankingFile, removeScenario } from "./requests.js";

/** @param {Definition} definition @param {Context} context */
export async function keep(definition, context) {
  const asked = await askForScenario(
    "La définition et le résultat de maintenant sont gardés, avec la date et la version des données.",
  );
  if (!asked) return;
  try {
    const kept = await keepScenario(asked.title, asked.description, definition);
    context.go({ path: [kept.key], query: {} });
    context.say(`Scénario « ${kept.title} » gardé.`);
  } catch (fault) {
    context.say(sentence(fault));
  }
}

/** @param {Scenario} scenario @param {Context} context */
export async function remove(scenario, context) {
  try {
    await removeScenario(scenario);
  } catch (fault) {
    context.say(sentence(fault));
    return;
  }
  context.go({ path: [], query: {} });
  context.say(`Scénario « ${scenario.title} » retiré.`, async () => {
    const { entries } = await readJournal({ object: `scenario:${scenario.key}`, size: 50 });
    const before = beforeLast(entries);
    if (!before) throw new Error("the journal lost a scenario");
    await restoreEntry(before.id, "Annulation du retrait");
    context.say(`Scénario « ${scenario.title} » rétabli.`);
    context.go({ path: [scenario.key], query: {} });
  });
}

/** @param {Context} context */
export async function copyLink(context) {
  const link = globalThis.location.href;
  try {
    await navigator.clipboard.writeText(link);
    context.say("Lien copié : il rouvre exactement ce classement.");
  } catch {
    // No clipboard without a safe context or the reader's leave.
    globalThis.prompt("Copiez ce lien :", link);
  }
}

/** @param {() => Definition} definition @param {Context} context */
export function fileButtons(definition, context) {
  return /** @type {("csv" | "xlsx")[]} */ (["csv", "xlsx"]).map((format) =>
    buttonOf(
      format.toUpperCase(),
      async () => {
        try {
          const { blob, name } = await rankingFile(definition(), format);
          const link = el("a", { href: URL.createObjectURL(blob), download: name });
          link.click();
          setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
        } catch (fault) {
          context.say(sentence(fault));
        }
      },
      { class: "quiet", "data-testid": format },
    ),
  );
}
