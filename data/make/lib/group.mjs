// Small groupings over arrays; Map.groupBy is younger than the Node versions we accept.

/** Items by key, keys in order of first appearance. */
export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

/** How many items each key has. */
export function countBy(items, keyOf) {
  return new Map([...groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));
}
