/** Headers that only responses have; in a request they allow nothing and make a preflight necessary. */
const OF_RESPONSES =
  /^(?:access-control-(?:allow-(?:origin|credentials|methods|headers|private-network)|expose-headers|max-age)|cross-origin-resource-policy|timing-allow-origin|vary)$/;

/** Whether a header is one that means something in a response alone. @param lowerName in lower case */
export const isResponseOnlyHeader = (lowerName: string): boolean => OF_RESPONSES.test(lowerName);
