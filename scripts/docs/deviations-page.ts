import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { DEVIATIONS } from '../../src/fetch-standard/deviations';
import type {
  Deviation,
  EngineKnowledge,
  ShownBy,
  SwitchName,
  SwitchValue,
} from '../../src/fetch-standard/deviations';
import { ENGINES } from '../../src/fetch-standard/engines';
import type { Engine, EngineName } from '../../src/fetch-standard/engines';
import { SHARED_CHANGES } from '../../src/fetch-standard/shared-changes';
import { OTHER_DIFFERENCES } from '../../src/fetch-standard/other-differences';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The value of a switch of an engine; those in a group are named `group.switch`. */
export function switchValue<S extends SwitchName>(engine: Engine, name: S): SwitchValue<S> {
  let value: unknown = engine;
  for (const key of name.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key))
      throw new Error(`${engine.name} has no switch ${name}`);
    value = value[key];
  }
  // The names come from the type of the engines, so the value has the type that goes with the name.
  return value as SwitchValue<S>;
}

const escaped = (text: string): string => text.replaceAll('|', String.raw`\|`);

function shown({ cases, reason }: ShownBy): string {
  return cases === undefined ? `none: ${reason}` : cases.map((id) => `\`${id}\``).join(', ');
}

const marked = (text: string, knownBy: EngineKnowledge): string =>
  knownBy === 'observed' ? text : `${text} †`;

type Deviations = { readonly [S in SwitchName]: Deviation<SwitchValue<S>> };

function deviationRow<S extends SwitchName>(name: S, deviations: Pick<Deviations, S>): readonly string[] {
  const { rule, anchor, inWords, knownBy, shownBy, changes }: Deviation<SwitchValue<S>> = deviations[name];
  const does = (engine: EngineName): string => inWords(switchValue(ENGINES[engine], name));
  const standard = does('standard');
  const cell = (engine: EngineName): string => {
    const text = does(engine) === standard ? standard : `**${does(engine)}**`;
    const change = engine === 'standard' ? undefined : changes?.[engine];
    if (change === undefined) return text;
    return `${text} ([since ${change.since}](${change.source}); before: ${inWords(change.before)})`;
  };
  return [
    `[${rule}](https://fetch.spec.whatwg.org/${anchor})`,
    standard,
    marked(cell('chromium'), knownBy.chromium),
    marked(cell('firefox'), knownBy.firefox),
    cell('webkit'),
    shown(shownBy),
  ];
}

const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Every switch, in the order in which the data has them. */
export const SWITCH_NAMES = Object.keys(DEVIATIONS) as SwitchName[];

/** The engines with the version for which each value holds. */
const VERIFIED = (['chromium', 'firefox', 'webkit'] as const).map(
  (engine) => `${ENGINES[engine].label} (${ENGINES[engine].verifiedIn})`,
);

/** The page on where browsers deviate from the Fetch Standard, made from the data that the rules run on. */
export async function deviationsPage(): Promise<string> {
  const text = [
    '# Where browsers differ',
    '<!-- Made by `npm run docs` from src/fetch-standard/ and scripts/docs/. Change it there, not here. -->',
    `The rules of the [Fetch Standard](https://fetch.spec.whatwg.org/#http-cors-protocol) (as of ${ENGINES.standard.verifiedIn}),` +
      ` and how ${VERIFIED.join(', ')} apply them. **Bold** is what deviates from the standard. What Chrome and Firefox` +
      ' do was observed in them, except where † says that it was only read in their source. All of Safari was read in' +
      ' the source of WebKit, not run. Each value holds for the version named here. Where an older version is known to' +
      ' have done otherwise, the cell says since when the value holds. The cases are those of `test/zoo/`; the tests send' +
      ' them in real Chromium and real Firefox. What to do for a new version: [browser-release.md](browser-release.md).',
    table(
      ['Rule', 'Standard', 'Chrome', 'Firefox', 'Safari', 'Cases that show it'],
      SWITCH_NAMES.map((name) => deviationRow(name, DEVIATIONS)),
    ),
    '## Differences that no rule depends on',
    table(
      ['Difference', 'Cases that show it'],
      OTHER_DIFFERENCES.map(({ what, knownBy, shownBy }) => [marked(what, knownBy), shown(shownBy)]),
    ),
    '## Since when other rules hold',
    table(
      ['Rule', 'Since'],
      SHARED_CHANGES.map(({ what, since }) => [
        what,
        since.map(([browser, source]) => `[${browser}](${source})`).join(', '),
      ]),
    ),
    readFileSync(fileURLToPath(new URL('agreement-with-browsers.md', import.meta.url)), 'utf8').trim(),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig('docs/deviations.md')), parser: 'markdown' });
}
