import { withNotRunSection } from './not-run-section';
import type { Proof } from '../../test/stacks/proof';
import { proofNotes, proofSummary, proofTable } from '../../test/stacks/proof-table';

const HEAD = `# Recipes proved on real servers

Made by \`npm run test:stacks\`; do not edit. Each server below is started on this machine in a state that real Chromium fails
on, with a request that has credentials, a method or headers that need a preflight, and a header of its own. The exchange that the extension
recorded is diagnosed, the configuration is made from that diagnosis by the recipe, written where the recipe says without a
change, and the server is started again. Then the columns are looked at:

- **fails before**: the browser hid the response from the page before the fix.
- **passes after**: the page reads the response to the same request.
- **preflight passes**: the browser sent a preflight and got a status from 200 to 299.
- **errors readable**: the page can read the status of an error of the application or the server: what throws, what is
  not there, for proxies also an application behind that is down.
- **\`Vary: Origin\`**: it is in the response that the page reads, which caches may keep.
- **foreign origin refused**: a page of an origin that the policy does not name cannot read the response.
- **second origin passes**: with a policy of two origins both can, and a foreign one still cannot.
- **permissive default kept**: the server starts with the stack's own permissive default, such as \`app.use(cors())\`. A request
  with credentials is blocked, and the configuration made of it takes the place of that default. Every method, request header and
  exposed response header that a page could use before still passes. It is tried with a request that needs no preflight, and with one
  whose method and header no stack lists.
- **whole API passes**: one configuration is made of several blocked requests, as the panel makes it for an API: a \`GET\`, a
  \`PUT\` with JSON and a \`DELETE\` with a header of its own, all with credentials. Each of them passes, and the page reads a response
  header that the configuration exposes. Where the panel leads with other code than a configuration, that code is used.
- **\`*\` kept**: the configuration is written for a server that allows every origin today. Pages of two sites then read the
  response without credentials, and no page reads one with credentials. \`–\` where the recipe only lists origins.

The request to a product that never allows credentials has none. Where a product cannot do what is looked at, the cell is
\`–\` and a note says why; the proof fails if the product can do it after all.

The packages come from npm, pinned by \`test/stacks/package-lock.json\`, and from Debian, unpacked into a directory of their own
without being installed. A stack that cannot be had is counted as not run, and fails the run where \`CI\` is set.
`;

/** docs/stacks.md: what a run over all stacks found. */
export async function stacksPage(proofs: readonly Proof[], browser: string): Promise<string> {
  const notes = proofNotes(proofs);
  const broken = proofs.flatMap(({ id, outcome }) =>
    outcome.kind === 'run'
      ? [`| \`${id}\` | ${outcome.broken} | ${outcome.causes.map((code) => `\`${code}\``).join(', ')} |`]
      : [],
  );
  const lines = [
    HEAD,
    `Run with ${browser}. ${proofSummary(proofs)}`,
    '',
    proofTable(proofs),
    '',
    ...(notes.length === 0 ? [] : ['Notes:', '', ...notes.map((note) => `- ${note}`), '']),
    '## What was wrong before',
    '',
    '| stack | state | causes that the diagnosis named |',
    '| - | - | - |',
    ...broken,
  ];
  return withNotRunSection(`${lines.join('\n')}\n`);
}
