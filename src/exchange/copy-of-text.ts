/**
 * The same text in memory of its own. Engines keep the whole of a text for as long as any part that was sliced from it is
 * kept, so that a part would take as much as the whole.
 */
export function copyOfText(text: string): string {
  const copy: unknown = JSON.parse(JSON.stringify(text));
  return typeof copy === 'string' ? copy : text;
}
