import type { Header } from '../../fetch-standard/header-list';
import { perl } from '../languages/programming-languages';
import { indented, lines } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const set = ({ name, value }: Header): string =>
  `$headers->header(${perl.quote(name)} => ${perl.quote(value)});`;

export const mojolicious: Recipe = {
  id: 'mojolicious',
  name: 'Mojolicious',
  kind: 'framework',
  language: perl,
  place: 'Before `app->start`. In a full application, in `startup`, with `$self` instead of `app`.',
  command: null,
  snippet: (policy) =>
    lines(
      `my %allowed = map { $_ => 1 } (${policy.origins.map(perl.quote).join(', ')});`,
      'app->hook(before_dispatch => sub {',
      '    my $c = shift;',
      '    my $headers = $c->res->headers;',
      "    $headers->append(Vary => 'Origin');",
      "    my $origin = $c->req->headers->origin // '';",
      '    return unless $allowed{$origin};',
      "    $headers->header('Access-Control-Allow-Origin' => $origin);",
      indented(4, [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(set)),
      "    return unless $c->req->method eq 'OPTIONS';",
      "    return unless $c->req->headers->header('Access-Control-Request-Method');",
      indented(4, preflightHeaders(policy).map(set)),
      '    $c->rendered(204);',
      '});',
    ),
  traps: [
    'A hook that renders ends the request, so routes, `under` and authentication never see the preflight.',
    'Exceptions and 404s keep the headers, because the same response is rendered.',
    'Behind a proxy that redirects to https, start Mojolicious with `MOJO_REVERSE_PROXY=1`. A redirect breaks the preflight.',
  ],
  twoLayers: 'Remove other hooks and controllers that set these headers, and headers that a proxy adds.',
  source: 'https://docs.mojolicious.org/Mojolicious#before_dispatch',
};
