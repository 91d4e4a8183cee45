/**
 * A ranking taken away as a file.
 *
 * @import {Context} from "../types.js"
 * @import {Definition} from "./types.js"
 */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { rankingFile } from "./requests.js";

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
