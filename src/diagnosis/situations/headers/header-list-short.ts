import { codeList } from '../../words/code-list';
import { code, prose } from '../../words/prose';
import { headerListLines } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

/** A longer line is no sentence any more. */
const MOST_NAMES = 40;

/** Applies where several request headers are not allowed: the whole line that the server must send. The backend's. */
export const headerListShort: SituationDefinition<'header-list-short'> = {
  code: 'header-list-short',
  covers: [],
  find: (facts) => {
    if (!isRefused(facts) || facts.stage !== 'preflight') return null;
    const failures = facts.diagnosis.causes.flatMap(({ failure, hop }) =>
      failure.code === 'header-not-allowed' && hop === facts.hop ? [failure] : [],
    );
    const [first] = failures;
    const isAnother = facts.cause?.code !== 'header-not-allowed';
    if (first === undefined || failures.length < 2 || isAnother) return null;
    const names = failures.map(({ name }) => name);
    const line = [...new Set([...(first.allowed ?? []), ...names])];
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: headerListLines(facts),
      witnesses: [],
      happened: prose`The server does not allow ${names.length} of the request headers: ${codeList(names)}. The browser reports only the first.`,
      // A line that is cut would be copied as it stands.
      todo:
        line.length > MOST_NAMES
          ? prose`Allow all of them at once. The header changes have the complete ${code('Access-Control-Allow-Headers')} line.`
          : prose`Allow all of them at once: ${code(`Access-Control-Allow-Headers: ${line.join(', ')}`)}.`,
    };
  },
};
