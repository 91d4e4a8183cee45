/** Drawing anew without losing one's place: the control that had the focus has it again, with its cursor. */

/** @param {() => void} draw replaces elements that bear data-focus */
export function keepingFocus(draw) {
  const before = document.activeElement;
  const name = before instanceof HTMLElement ? before.dataset.focus : undefined;
  const text = before instanceof HTMLTextAreaElement || before instanceof HTMLInputElement ? before : null;
  const cursor = text?.selectionStart ?? null;
  draw();
  if (!name || before?.isConnected) return;
  const after = document.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  if (!(after instanceof HTMLElement)) return;
  // a block at the top can go no higher: another of its buttons stands in
  const off = after instanceof HTMLButtonElement && after.disabled;
  const standIn = off ? after.parentElement?.querySelector("button:enabled") : null;
  (standIn instanceof HTMLElement ? standIn : after).focus({ preventScroll: true });
  const typed =
    after instanceof HTMLTextAreaElement || (after instanceof HTMLInputElement && after.type === "text");
  if (typed && cursor !== null) after.setSelectionRange(cursor, cursor);
}
