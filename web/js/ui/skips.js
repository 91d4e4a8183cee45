/** Links to the map, the search and the table for readers at the keyboard. They must not touch the hash, which is the view. */
import { byId } from "./html.js";

export function prepareSkips() {
  for (const link of document.querySelectorAll("[data-skip]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const target = link.getAttribute("data-skip");
      const id = target === "table" ? "table-toggle" : target === "search" ? "search" : "map";
      byId(id, HTMLElement).focus();
    });
  }
}
