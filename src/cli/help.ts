/** The commands that there are. */
export const COMMANDS = ['explain', 'check', 'policy'] as const;

/** What `--help` prints without a command. */
export const HELP = [
  'Usage: cors-inspector COMMAND [options]',
  '',
  'Commands:',
  '  explain FILE  explain the requests in a report or a HAR',
  '  check URL     send what a browser would send, and judge what comes back',
  '  check FILE    make the requests of a report or a HAR again',
  '  policy FILE   print the CORS configuration for the servers of a recording',
  '',
  'Every command prints its own options with --help.',
  '',
  'Examples:',
  '  cors-inspector explain report.json',
  '  cors-inspector check https://api.example/orders --origin https://app.example',
  '  cors-inspector policy report.json --stack nginx',
  '',
].join('\n');
