/** Blocks are moved to another place by their grip, with the mouse or a finger. The buttons beside it do the same for the keyboard. */

/** @param {HTMLElement} list of the blocks @param {(key: string, place: number) => void} onMove */
export function dragBlocks(list, onMove) {
  /** @type {HTMLElement | null} */
  let dragged = null;
  const others = () =>
    [...list.querySelectorAll("[data-block]")].filter((one) => one instanceof HTMLElement && one !== dragged);
  const unmark = () => others().forEach((one) => void one.classList.remove("before", "after"));

  /** @param {PointerEvent} event */
  const move = (event) => {
    if (!dragged) return;
    const all = others();
    const place = placeAt(all, event.clientY);
    unmark();
    if (place < all.length) all[place]?.classList.add("before");
    else all.at(-1)?.classList.add("after");
  };

  /** @param {PointerEvent} event */
  const end = (event) => {
    if (!dragged) return;
    const place = placeAt(others(), event.clientY);
    const key = dragged.dataset.block ?? "";
    unmark();
    dragged.classList.remove("dragged");
    dragged = null;
    if (event.type === "pointerup") onMove(key, place);
  };

  list.addEventListener("pointerdown", (event) => {
    const grip = event.target instanceof Element ? event.target.closest(".grip") : null;
    const block = grip?.closest("[data-block]");
    if (!(grip instanceof HTMLElement) || !(block instanceof HTMLElement) || event.button !== 0) return;
    // Neither a selection of text nor a scrolling begins here.
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    dragged = block;
    block.classList.add("dragged");
  });
  list.addEventListener("pointermove", move);
  list.addEventListener("pointerup", end);
  list.addEventListener("pointercancel", end);
}

/** Before the first block whose middle is below. @param {Element[]} others @param {number} y */
function placeAt(others, y) {
  const at = others.findIndex((one) => {
    const box = one.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  return at < 0 ? others.length : at;
}
