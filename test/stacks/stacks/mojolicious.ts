import { join } from 'node:path';
import { fixOr } from '../node-program';
import { perlProgram } from '../perl-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const mojolicious: Stack = {
  id: 'mojolicious',
  // It looks for the files of its own pages when it starts.
  source: {
    kind: 'debian',
    packages: ['libmojolicious-perl', 'libjs-bootstrap4', 'libjs-highlight.js', 'libjs-jquery'],
  },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: (setting) => ({
    'app.pl': `use Mojolicious::Lite -signatures;

put '/api/items' => sub ($c) { $c->render(json => {ok => 1}) };
put '/api/fails' => sub ($c) { die "down\\n" };

${fixOr(setting, '')}
app->start;
`,
  }),
  // Where the system has jQuery already, it is not among the unpacked packages, and the link to it leads nowhere.
  build: ({ debian }) => [
    {
      program: 'sh',
      args: [
        ...['-c', 'test -e "$0" || ln -s "$1" "$0"'],
        join(debian.root, 'usr', 'share', 'javascript', 'jquery'),
        debian.usr('share/javascript/jquery'),
      ],
    },
  ],
  start: (setting) =>
    perlProgram(setting, ['app.pl', 'daemon', '-m', 'production', '-l', `http://127.0.0.1:${setting.port}`]),
};
