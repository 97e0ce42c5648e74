import { REDACTED_IN_URL } from './marks';
import { isSecretParameter } from './secret-name';

/**
 * `?name=` and its like, also where a URL is a parameter of another URL and so percent-encoded, once or more often. The
 * group is the name. A name reaches to the next mark, so that no text is looked at twice.
 */
const PARAMETER =
  /(?:[?&;#]|%(?:25)*(?:3f|26|3b|23))((?:(?!%(?:25)*(?:3[fbd]|2[36]))[^?&;#=\s])+)(?:=|%(?:25)*3d)/gi;

/** The end of a parameter's value; an encoded `&` or `#` ends it only where its `=` is encoded too. */
const VALUE = /[^&#\s]*/y;
const ENCODED_VALUE = /(?:(?!%(?:25)*2[36])[^&#\s])*/y;

function redactParameters(text: string): string {
  let redacted = '';
  let done = 0;
  const parameters = new RegExp(PARAMETER);
  for (let found = parameters.exec(text); found !== null; found = parameters.exec(text)) {
    const [whole, name = ''] = found;
    if (!isSecretParameter(name)) continue;
    const start = parameters.lastIndex;
    const value = whole.endsWith('=') ? VALUE : ENCODED_VALUE;
    value.lastIndex = start;
    const end = start + (value.exec(text)?.[0].length ?? 0);
    if (end === start) continue;
    redacted += text.slice(done, start) + REDACTED_IN_URL;
    done = end;
    parameters.lastIndex = end;
  }
  return redacted + text.slice(done);
}

/** An authority's user name and password go up to its last `@`. The pattern takes what it has seen: it is linear. */
const redactUserinfo = (text: string): string =>
  text.replace(
    /((?:https?|wss?|ftp):[\\/]*|[\\/]{2,})([^\\/?#]*)/gi,
    (whole, start: string, authority: string) => {
      const at = authority.lastIndexOf('@');
      return at < 0 ? whole : `${start}${REDACTED_IN_URL}${authority.slice(at)}`;
    },
  );

/** Tokens that are known by how they begin, wherever they stand: JSON Web Tokens and what services issue with a prefix. */
const TOKEN =
  /eyJ[\w-]{6,}(?:\.[\w-]*){0,4}|\b(?:gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-|[rs]k_(?:live|test)_|AKIA|ASIA|AIza|ya29\.|sk-(?:ant|proj|svcacct)-|npm_|hf_|SG\.|shpat_|dop_v1_)[\w.-]{12,}/g;

/**
 * A text without the secrets that URLs and tokens in it carry: user name and password, the values of query and fragment
 * parameters with telling names, and tokens that are known by their form. It works on text, so that a malformed URL cannot
 * slip through, and in time linear in it, because strangers choose it.
 */
export const redactUrls = (text: string): string =>
  redactParameters(redactUserinfo(text)).replace(TOKEN, REDACTED_IN_URL);
