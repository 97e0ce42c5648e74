/** Words that mark a header or a query parameter as one that carries a secret. */
const SECRET_WORD =
  /auth|token|secret|pass[wpc]|pwd|key$|key[-_.]?id|sess|(?:^|[-_.])sid$|credential|signature|cookie|jwt|csrf|xsrf|otp|bearer|assertion|saml|oobcode/i;

/** Query parameters whose whole name is a word that would be too common as a part of one. */
const SECRET_PARAMETER = /^(?:code|sig|pass|pin|pat|state|nonce|ticket|hash|hmac|sas|se|skoid)$/i;

/** Headers whose names contain a secret word but whose values are the very subject of a report. */
const NEVER_SECRET = /^(?:access-control-.*|(?:www|proxy)-authenticate|sec-fetch-.*|:authority|authority)$/i;

/** Whether the value of a header with this name must not leave the machine. */
export const isSecretHeader = (name: string): boolean => SECRET_WORD.test(name) && !NEVER_SECRET.test(name);

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replace(/\+/g, ' '));
  } catch {
    return name;
  }
}

/** Whether the value of a query or fragment parameter with this name, percent-encoded or not, must not leave the machine. */
export function isSecretParameter(name: string): boolean {
  const plain = decoded(name).trim();
  return SECRET_PARAMETER.test(plain) || SECRET_WORD.test(plain);
}
