import type { Plant } from './planted-repository';

/** A planted violation of a rule that sees types, in a file that is named for the rule. */
type TypeViolation = Plant & { readonly rule: string };

/** At least one for each rule that `.oxlintrc.json` switches on. */
export const TYPE_VIOLATIONS: readonly TypeViolation[] = [
  planted('await-thenable', 'export const wait = async (size: number) => { await size; };'),
  planted('no-array-delete', 'export const drop = (list: number[]) => { delete list[0]; };'),
  planted('no-base-to-string', 'export const text = (value: object) => String(value);'),
  planted('no-confusing-void-expression', 'declare const log: () => void;\nexport const logged = log();'),
  planted(
    'no-deprecated',
    '/** @deprecated Use the other one. */\nconst old = 1;\nexport const used = old + 1;',
  ),
  planted('no-duplicate-type-constituents', "export type Side = 'left' | 'right' | 'left';"),
  planted(
    'no-floating-promises',
    'declare const load: () => Promise<void>;\nexport function start() { load(); }',
  ),
  planted(
    'no-for-in-array',
    'export function show(list: string[]) { for (const at in list) { list.push(at); } }',
  ),
  planted('no-generated-empty-object-type', 'export type Nothing = Omit<{ one: 1 }, "one">;'),
  planted('no-implied-eval', "export const later = () => setTimeout('alert(1)', 1);"),
  planted(
    'no-meaningless-void-operator',
    'declare const log: () => void;\nexport function start() { void log(); }',
  ),
  planted(
    'no-misused-promises',
    'declare const load: () => Promise<boolean>;\nexport const isLoaded = () => (load() ? 1 : 2);',
  ),
  planted('no-misused-spread', 'export const spread = (list: number[]) => ({ ...list });'),
  planted('no-mixed-enums', "export enum Mixed { One = 1, Two = 'two' }"),
  planted('no-redundant-type-constituents', 'export type Anything = unknown | string;'),
  planted(
    'no-unnecessary-boolean-literal-compare',
    'export const isOff = (isOn: boolean) => isOn === false;',
  ),
  planted('no-unnecessary-condition', 'export const size = (list: string[]) => list?.length;'),
  planted('no-unnecessary-template-expression', "export const text = `${'one'} two`;"),
  planted(
    'no-unnecessary-type-arguments',
    'function make<T = string>(list: T[]) { return list.length; }\nexport const made = make<string>([]);',
  ),
  planted('no-unnecessary-type-assertion', 'export const text = (value: string) => value as string;'),
  planted('no-unnecessary-type-conversion', 'export const text = (value: string) => String(value);'),
  planted(
    'no-unnecessary-type-parameters',
    'export function size<T extends string>(text: T): number { return text.length; }',
  ),
  planted(
    'no-unsafe-argument',
    "declare const take: (text: string) => void;\nexport function give() { take(JSON.parse('1')); }",
  ),
  planted('no-unsafe-assignment', "export const value = JSON.parse('1');"),
  planted('no-unsafe-call', "export function call() { JSON.parse('1')(); }"),
  planted(
    'no-unsafe-class-instance-assignment',
    'class Size { width = 1; }\nexport const size: Size = { width: 2 };',
  ),
  planted(
    'no-unsafe-enum-assignment',
    'enum Level { Low = 1, High = 2 }\nexport function raise(level: Level) { level += 1; return level; }',
  ),
  planted(
    'no-unsafe-enum-comparison',
    'enum Level { Low, High }\nexport const isLow = (level: Level) => level === 0;',
  ),
  planted('no-unsafe-member-access', "export const size = (): unknown => JSON.parse('1').size;"),
  planted('no-unsafe-return', "export const value = () => JSON.parse('1');"),
  planted('no-unsafe-unary-minus', 'export const minus = (text: string) => -text;'),
  planted(
    'no-useless-default-assignment',
    'export const sizes = (list: { size: number }[]) => list.map(({ size = 1 }) => size);',
  ),
  planted('only-throw-error', "export function fail() { throw 'text'; }"),
  planted('prefer-promise-reject-errors', "export const fail = () => Promise.reject('text');"),
  planted(
    'prefer-reduce-type-parameter',
    'export const same = (list: string[]) => list.reduce((all, one) => [...all, one], [] as string[]);',
  ),
  planted('prefer-return-this-type', 'export class Chain { next(): Chain { return this; } }'),
  planted(
    'related-getter-setter-pairs',
    "export class Box { #held = ''; get held(): string | number { return this.#held; } set held(value: number) { this.#held = value.toFixed(); } }",
  ),
  planted('restrict-plus-operands', "export const sum = (size: number) => size + '1';"),
  planted('restrict-template-expressions', 'export const text = (list: object) => `it is ${list}`;'),
  planted(
    'return-await',
    'declare const load: () => Promise<number>;\nexport async function loaded() { try { return load(); } catch { return 1; } }',
  ),
  planted(
    'unbound-method',
    'class Door { isOpen = false; open() { this.isOpen = true; } }\nexport const open = new Door().open;',
  ),
  planted(
    'use-unknown-in-catch-callback-variable',
    'declare const load: () => Promise<void>;\nexport const loaded = () => load().catch((error: Error) => { throw error; });',
  ),
  planted(
    'switch-exhaustiveness-check',
    "export function side(name: 'left' | 'right') { switch (name) { case 'left': return 1; } return 2; }",
  ),
  {
    path: 'src/panel/types/silenced.ts',
    rule: 'no-for-in-array',
    text: '// eslint-disable-next-line\nexport function show(list: string[]) { for (const at in list) { list.push(at); } }\n',
  },
];

function planted(rule: string, text: string): TypeViolation {
  return { path: `src/panel/types/${rule}.ts`, rule, text: `${text}\n` };
}
