import { requestedHeaderNames } from '../../reading/request/author-headers';
import { codeList } from '../../words/code-list';
import { prose } from '../../words/prose';
import { isResponseOnlyHeader } from '../../reading/response/response-only-header';
import { headerListLines } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

/** Applies where the page puts headers on its request that only a response can have. The page's, which sets them. */
export const responseHeaderInRequest: SituationDefinition<'response-header-in-request'> = {
  code: 'response-header-in-request',
  covers: ['header-list-short', 'options-not-routed', 'never-configured', 'headers-on-other-routes'],
  find: (facts) => {
    const { stage, hopData } = facts;
    if (!isRefused(facts) || stage !== 'preflight') return null;
    const names = requestedHeaderNames(hopData.preflight?.requestHeaders ?? []);
    const wrong = names.filter(isResponseOnlyHeader);
    if (wrong.length === 0) return null;
    const isAll = wrong.length === names.length;
    const them = wrong.length === 1 ? 'it' : 'them';
    const headers = wrong.length === 1 ? 'response header' : 'response headers';
    return {
      owner: 'frontend',
      knownBy: 'derived',
      evidence: headerListLines(facts),
      witnesses: [],
      happened: prose`The page sets the ${headers} ${codeList(wrong)} on its request. Only a server can allow an origin, and only in its response. In a request, ${them === 'it' ? 'the header only requires' : 'the headers only require'} a preflight, which the server refuses.`,
      todo: prose`Remove ${codeList(wrong)} from the request. Look where the client library sets default headers.${isAll ? ' Nothing else in its headers needs a preflight.' : ''}`,
    };
  },
};
