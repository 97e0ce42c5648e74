/** The class of a field by what became of it, as lines of headers have it too. */
export function fieldClass(isEdited: boolean, isWrong: boolean): string {
  if (!isEdited) return 'what-if-field';
  return isWrong ? 'what-if-field wrong' : 'what-if-field changed';
}
