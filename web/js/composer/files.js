/**
 * The picture as a file, or on the clipboard.
 *
 * @import {Composition} from "./types.js"
 */
import { readFile } from "./requests.js";

/** @param {Composition} composition @param {"png" | "svg" | "pdf"} kind @param {number} [scale] @returns {Promise<string>} its name */
export async function download(composition, kind, scale = 1) {
  const { blob, name } = await readFile(composition, kind, scale);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = scale > 1 ? name.replace(/(\.\w+)$/, `-${scale}x$1`) : name;
  document.body.append(link);
  link.click();
  link.remove();
  // Once the browser has begun to save it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return link.download;
}

/** Puts the PNG on the clipboard. @param {Composition} composition @returns {Promise<boolean>} whether the browser let it */
export async function copyPicture(composition) {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) return false;
  try {
    // The promise goes in at once: Safari wants the writing to begin with the press.
    const png = readFile(composition, "png", 2).then(({ blob }) => new Blob([blob], { type: "image/png" }));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} text @param {string} words asked with, where there is no clipboard */
export async function copyText(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    globalThis.prompt(words, text);
    return false;
  }
}
