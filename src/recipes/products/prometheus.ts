import { shell } from '../languages/data-languages';
import type { Recipe } from '../recipe';
import { fixedLists } from '../fixed-lists';

/** Without a backslash before a dot, which unit files of systemd would read as an escape of theirs. */
const literal = (origin: string): string =>
  origin.replace(/[.+]/g, '[$&]').replace(/\[(?=[0-9a-f:]*:)|(?<=:[0-9a-f:]*)\]/g, '\\$&');

export const prometheus: Recipe = {
  id: 'prometheus',
  name: 'Prometheus',
  kind: 'product',
  language: shell,
  place: 'The command line that starts Prometheus, beside its other options',
  command: null,
  limit: fixedLists('Prometheus', {
    methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    requestHeaders: ['Accept', 'Authorization', 'Content-Type', 'Origin'],
    exposeHeaders: ['Date'],
    credentials: false,
  }),
  snippet: ({ origins }) => `prometheus --web.cors.origin=${shell.quote(origins.map(literal).join('|'))}`,
  traps: [
    'Without the option, Prometheus allows every origin.',
    'Prometheus anchors the pattern at both ends. A `.` outside brackets matches any character.',
    'Only the paths of the HTTP API get CORS headers, which do not include paths that do not exist.',
    'In a file of Docker Compose or systemd, write the option without these quotes.',
  ],
  twoLayers: 'Remove headers that a proxy in front of Prometheus adds.',
  source: 'https://prometheus.io/docs/prometheus/latest/command-line/prometheus/',
};
