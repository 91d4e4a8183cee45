/** Blocks are drawn to another place by their grip. The buttons beside it do the same for the keyboard. */

/** @param {HTMLElement} list of the blocks @param {(key: string, place: number) => void} onMove */
export function dragBlocks(list, onMove) {
  let dragged = "";
  const blocks = () => [...list.querySelectorAll("[data-block]")].filter((one) => one instanceof HTMLElement);
  const clear = () => blocks().forEach((one) => void one.classList.remove("dragged", "before", "after"));
  list.addEventListener("dragstart", (event) => {
    const block = event.target instanceof Element ? event.target.closest("[data-block]") : null;
    if (!(block instanceof HTMLElement) || !event.dataTransfer) return;
    dragged = block.dataset.block ?? "";
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged);
    event.dataTransfer.setDragImage(block, 10, 10);
    block.classList.add("dragged");
  });
  list.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    const place = placeAt(blocks(), event.clientY);
    const others = blocks().filter((one) => one.dataset.block !== dragged);
    blocks().forEach((one) => void one.classList.remove("before", "after"));
    if (place < others.length) others[place]?.classList.add("before");
    else others.at(-1)?.classList.add("after");
  });
  list.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    const place = placeAt(
      blocks().filter((one) => one.dataset.block !== dragged),
      event.clientY,
    );
    const key = dragged;
    dragged = "";
    clear();
    onMove(key, place);
  });
  list.addEventListener("dragend", () => {
    dragged = "";
    clear();
  });

  /** Before the first block whose middle is below. @param {HTMLElement[]} all @param {number} y */
  function placeAt(all, y) {
    const others = all.filter((one) => one.dataset.block !== dragged);
    const at = others.findIndex((one) => {
      const box = one.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    return at < 0 ? others.length : at;
  }
}
