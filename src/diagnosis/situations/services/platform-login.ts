import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { ABOUT_THE_TARGET, redirectStep } from '../parts/redirect-step';
import { hasMark, isOfRedirect } from '../platforms/platform-mark';
import { PLATFORM_LOGINS } from '../platforms/logins';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

/** Applies where the platform before the application asks every visitor to sign in, scripts too. Who deploys there. */
export const platformLogin: SituationDefinition<'platform-login'> = {
  code: 'platform-login',
  covers: [
    ...ABOUT_THE_TARGET,
    'redirect-login',
    'redirect-to-page',
    'gateway-responded',
    'preflight-at-gateway',
  ],
  find: (facts) => {
    if (!isRefused(facts)) return null;
    const platform = PLATFORM_LOGINS.find(({ marks }) => marks.some((mark) => hasMark(facts, mark)));
    if (platform === undefined) return null;
    const mark = platform.marks.find((one) => hasMark(facts, one));
    const step = mark !== undefined && isOfRedirect(mark) ? redirectStep(facts) : null;
    const header = mark?.header?.name ?? null;
    // A cookie's value is a secret.
    const shown = header === null || header === 'set-cookie' ? [] : linesIfPresent(facts, header);
    const how =
      step === null
        ? prose`${code(header ?? 'status')} shows it`
        : prose`it redirected to ${code(step.to.host === step.from.host ? step.to.pathname : step.to.host)}`;
    return {
      owner: 'infrastructure',
      knownBy: 'derived',
      reach: prose`The platform responded; the application did not process the ${code(facts.hopData.method)}`,
      evidence: step === null ? [...linesOf(facts, true), ...shown] : step.evidence,
      witnesses: [],
      happened: prose`${platform.name} required a login before it forwarded the request (${how}). The application never received it, so its CORS configuration has no effect here.`,
      todo: platform.todo,
    };
  },
};
