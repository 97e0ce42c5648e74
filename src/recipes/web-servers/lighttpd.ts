import type { Header } from '../../fetch-standard/header-list';
import { lighttpd as language } from '../languages/server-languages';
import { indented, lines } from '../lines';
import type { WrittenPolicy } from '../stack-defaults';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const pair = ({ name, value }: Header): string => `${language.quote(name)} => ${language.quote(value)},`;

function forOrigin(policy: WrittenPolicy, origin: string): readonly string[] {
  const headers = [
    { name: 'Access-Control-Allow-Origin', value: origin },
    ...credentialsHeaders(policy),
    ...exposeHeaders(policy),
    ...preflightHeaders(policy),
  ];
  return [
    `$REQUEST_HEADER["Origin"] == ${language.quote(origin)} {`,
    '    setenv.set-response-header += (',
    ...indented(8, headers.map(pair)),
    '    )',
    '}',
  ];
}

export const lighttpd: Recipe = {
  id: 'lighttpd',
  name: 'lighttpd',
  kind: 'web-server',
  language,
  place: '`lighttpd.conf`, or a file in `conf-enabled/`',
  command: 'lighttpd -tt -f /etc/lighttpd/lighttpd.conf',
  commandNeedsPosix: true,
  snippet: (policy) =>
    lines(
      'server.modules += ("mod_rewrite", "mod_setenv")',
      '$REQUEST_HEADER["Access-Control-Request-Method"] =~ "." {',
      '    url.rewrite-once = ("" => "/")',
      '    proxy.server = ()',
      '}',
      'setenv.add-response-header += ("Vary" => "Origin")',
      policy.origins.map((origin) => forOrigin(policy, origin)),
    ),
  traps: [
    'Only the last matching block that sets `setenv.set-response-header` applies to a request, so each origin repeats the whole list.',
    'For files, lighttpd itself responds to `OPTIONS` with 200. It forwards `OPTIONS` to an upstream server, so the first block keeps preflights here. With FastCGI, write `fastcgi.server = ()` instead of `proxy.server = ()`.',
    '`setenv.set-response-header` replaces a header of the upstream server. `setenv.add-response-header` would send a second one.',
  ],
  twoLayers: 'Remove the headers in the upstream server, even if `setenv.set-response-header` replaces them.',
  source: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModSetEnv',
};
