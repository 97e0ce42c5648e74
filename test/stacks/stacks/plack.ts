import { perlProgram } from '../perl-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const plack: Stack = {
  id: 'plack',
  source: {
    kind: 'debian',
    packages: ['libplack-middleware-crossorigin-perl', 'libplack-perl', 'libdancer2-perl'],
  },
  broken: "`origins => '*'`, which allows any origin without credentials and no `Content-Type`",
  permissive: asBroken("`origins => '*'`"),
  files: ({ fix }) => ({
    'app.psgi': `package Items;
use Dancer2;
set show_errors => 0;
put '/api/items' => sub { 'ok' };
put '/api/fails' => sub { die "down\\n" };

package main;
my $app = Items->to_app;
${fix?.[0] ?? "use Plack::Builder;\nbuilder { enable 'CrossOrigin', origins => '*'; $app; };"}
`,
  }),
  start: (setting) =>
    perlProgram(setting, [
      setting.debian.usr('bin/plackup'),
      ...['-E', 'production', '-o', '127.0.0.1', '-p', String(setting.port), 'app.psgi'],
    ]),
};
