import type { Engine, EngineName } from '../engine';

/** How it is known what an engine does: seen in it, or read in its source. WebKit was only ever read. */
export type EngineKnowledge = 'observed' | 'read in source';

type Switches = Omit<Engine, 'name' | 'label' | 'verifiedIn'>;
type Plain = boolean | number | string | bigint | null | readonly unknown[] | ReadonlyMap<unknown, unknown>;
type Group = { [K in keyof Switches]: Switches[K] extends Plain ? never : K }[keyof Switches];

/** The name of every switch of {@link Engine}; those in a group as `group.switch`. */
export type SwitchName =
  Exclude<keyof Switches, Group> | { [G in Group]: `${G}.${keyof Switches[G] & string}` }[Group];

/** The type of a switch. */
export type SwitchValue<S extends SwitchName> = S extends `${infer G}.${infer K}`
  ? G extends Group
    ? K extends keyof Switches[G]
      ? Switches[G][K]
      : never
    : never
  : S extends keyof Switches
    ? Switches[S]
    : never;

/**
 * That an engine did otherwise in older versions, which are still in use. Absent where no change is known, which does not
 * prove that there was none.
 */
export type EngineChange<V> = {
  /** The first version with today's value. */
  readonly since: string;
  readonly before: V;
  /** Where the change is documented. */
  readonly source: string;
};

/** What shows a deviation in the real browsers: cases of the zoo, by id, or the reason why none can. */
export type ShownBy =
  | { readonly cases: readonly [string, ...(readonly string[])]; readonly reason?: never }
  | { readonly cases?: never; readonly reason: string };

/** One point in which engines differ, for people: what it is about and what each value of its switch means. */
export type Deviation<V> = {
  readonly rule: string;
  /** Anchor in the Fetch Standard. */
  readonly anchor: string;
  /** What an engine with this value does. */
  readonly inWords: (value: V) => string;
  readonly knownBy: { readonly chromium: EngineKnowledge; readonly firefox: EngineKnowledge };
  readonly changes?: Readonly<Partial<Record<Exclude<EngineName, 'standard'>, EngineChange<V>>>>;
  readonly shownBy: ShownBy;
};
/** Every switch of {@link Engine} in words. */
export type Deviations = { readonly [S in SwitchName]: Deviation<SwitchValue<S>> };

export const OBSERVED = { chromium: 'observed', firefox: 'observed' } as const;
export const READ = { chromium: 'read in source', firefox: 'read in source' } as const;

/** The words of a switch that is on or off. */
export const yesNo = (yes: string, no: string) => (value: boolean) => (value ? yes : no);

/** Names as code, separated by commas. */
export const listed = (items: readonly string[]) => items.map((item) => `\`${item}\``).join(', ');
