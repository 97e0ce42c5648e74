/** How many letters one has to add, remove or change to come from one word to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (to[at - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The words that somebody may have meant, the likeliest first; none where nothing is near. */
export function nearest(word: string, known: readonly string[], most = 3): readonly string[] {
  const wanted = word.toLowerCase();
  const found = known.map((name) => {
    const isPart = wanted.length > 1 && name.toLowerCase().includes(wanted);
    return { name, far: isPart ? 0 : distance(wanted, name.toLowerCase()) };
  });
  return found
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(Math.min(wanted.length, name.length) / 2)))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name);
}
