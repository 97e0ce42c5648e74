import { code, prose } from '../../words/prose';
import { hostOf } from '../parts/hosts';
import { linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst } from '../situation-facts';

/** Hosts of services that give every branch or commit an origin of its own. */
const PREVIEW =
  /\.(?:vercel\.app|netlify\.app|pages\.dev|web\.app|azurestaticapps\.net|amplifyapp\.com|onrender\.com|surge\.sh|gitpod\.io|github\.dev|herokuapp\.com|webcontainer\.io|ngrok(?:-free)?\.(?:app|io|dev)|loca\.lt|trycloudflare\.com)$/;

/** Applies where the page is a preview with an origin that changes with each deployment. The backend's. */
export const previewDeployment: SituationDefinition<'preview-deployment'> = {
  code: 'preview-deployment',
  covers: ['origin-misspelled', 'origin-not-listed', 'never-configured'],
  find: (facts) => {
    const { origin } = facts;
    if (!isFirst(facts, 'allow-origin-mismatch', 'allow-origin-missing') || origin === null) return null;
    if ((facts.response?.status ?? 500) >= 400 || !PREVIEW.test(hostOf(origin))) return null;
    const allowed = responseHeader(facts, 'Access-Control-Allow-Origin');
    const instead = allowed === null ? prose`no such origin` : prose`only ${code(allowed)}`;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: linesOf(facts, false, 'Access-Control-Allow-Origin'),
      witnesses: [],
      happened: prose`By its host, ${code(origin)} is likely a preview or a tunnel, which gets a new host with each deployment. The server allows ${instead}.`,
      confirm: prose`Open the page at its permanent address. If it works there, only the preview's origin is missing.`,
      todo: prose`Let the server allow the project's previews with a pattern that is anchored at both ends, contains your project's name and escapes every dot. Do not allow all of ${code(`*.${hostOf(origin).split('.').slice(-2).join('.')}`)}, because anybody can get a name there. Or proxy the request through the preview's own origin.`,
    };
  },
};
