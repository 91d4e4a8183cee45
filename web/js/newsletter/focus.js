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
  after.focus({ preventScroll: true });
  const typed =
    after instanceof HTMLTextAreaElement || (after instanceof HTMLInputElement && after.type === "text");
  if (typed && cursor !== null) after.setSelectionRange(cursor, cursor);
}
