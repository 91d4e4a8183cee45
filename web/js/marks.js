/** Marks of time, read by the measures of the page: first map, change of theme. */

/** Once: the map is complete on the screen. */
export function firstMap() {
  if (document.documentElement.dataset.ready) return;
  performance.mark("atlas:first-map");
  requestAnimationFrame(() => {
    document.documentElement.dataset.ready = "true";
  });
}

export function themeSwitching() {
  performance.mark("atlas:theme-switch-start");
}

export function themeSwitched() {
  if (performance.getEntriesByName("atlas:theme-switch-start").length === 0) return;
  performance.mark("atlas:theme-switched");
  performance.measure("atlas:theme-switch", "atlas:theme-switch-start", "atlas:theme-switched");
  performance.clearMarks("atlas:theme-switch-start");
}
