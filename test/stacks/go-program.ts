import { join } from 'node:path';
import { output } from '../../scripts/run/places.mjs';
import type { Command, Setting } from './stack';

/** Builds `app.go` against the libraries that Debian packages as sources. */
export const buildGo = ({ debian }: Setting): readonly Command[] => [
  {
    program: join(debian.usr('lib/go'), 'bin', 'go'),
    args: ['build', '-o', 'app', 'app.go'],
    env: {
      ...debian.environment,
      GO111MODULE: 'off',
      GOROOT: debian.usr('lib/go'),
      GOPATH: debian.usr('share/gocode'),
      GOCACHE: join(output, 'stacks', 'go-cache'),
      GOFLAGS: '',
      CGO_ENABLED: '0',
    },
  },
];

export const startGo = ({ directory, port }: Setting): Command => ({
  program: join(directory, 'app'),
  args: [],
  env: { ADDRESS: `127.0.0.1:${port}` },
});
