import type { Debian } from './install-debian';
import type { Column } from './proof';

/** What the files of a stack are written with. */
export type Setting = {
  /** The texts of the recipe's pieces in their order, as they are; null before the fix. */
  readonly fix: readonly string[] | null;
  /** The port of 127.0.0.1 on which the stack has to listen. */
  readonly port: number;
  /** The port of 127.0.0.1 of an application that knows nothing of CORS, for stacks that stand in front of one. */
  readonly upstream: number;
  /** A port on which nobody listens. */
  readonly closed: number;
  /** Absolute path of the stack's own directory, in which its files are. */
  readonly directory: string;
  readonly debian: Debian;
};

/** A program to run in the stack's directory. */
export type Command = {
  readonly program: string;
  readonly args: readonly string[];
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
};

/** A request that the page sends, to the stack unless it is a development proxy. */
export type PageRequest = {
  /** With its slash at the front. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** `include` when left out. */
  readonly credentials?: 'include' | 'omit';
};

/** A request that gets an error response, which the page must be able to read. */
export type FailingRequest = {
  /** What goes wrong, as a short phrase. */
  readonly what: string;
  readonly request: PageRequest;
  readonly status: number;
};

/** Where a stack comes from: packages of npm that the lockfile here pins, or packages of Debian. */
export type Source =
  | { readonly kind: 'npm'; readonly packages: readonly [string, ...string[]] }
  | {
      readonly kind: 'debian';
      readonly packages: readonly [string, ...string[]];
    };

/** One real server with the recipe that must fix it. */
export type Stack = {
  /** That of the recipe, and the name of the file. */
  readonly id: string;
  readonly source: Source;
  /** What is wrong before the fix, as a short phrase. */
  readonly broken: string;
  /** All files by their path in the stack's directory. */
  readonly files: (setting: Setting) => Readonly<Record<string, string>>;
  /** What has to be built before each start, in this order. */
  readonly build?: (setting: Setting) => readonly Command[];
  readonly start: (setting: Setting) => Command;
  /** The status with which it responds to the path of the request until it has started, if it responds before. */
  readonly statusBeforeReady?: number;
  /** The request that is blocked at first; {@link PUT_ITEM} when left out. */
  readonly request?: PageRequest;
  /** {@link APPLICATION_ERRORS} when left out. */
  readonly errors?: readonly FailingRequest[];
  /**
   * What no configuration of a product can do, with the reason as a sentence. The recipe must say so too, and the proof
   * fails where the product can do it after all.
   */
  readonly lacks?: Readonly<Partial<Record<Column, string>>>;
};

/** A request with credentials and headers of its own, for which a browser sends a preflight. */
export const PUT_ITEM: PageRequest = {
  path: '/api/items',
  method: 'PUT',
  headers: { 'content-type': 'application/json', 'x-api-key': 'k' },
  body: '{"name":"item"}',
};

const get = (path: string): PageRequest => ({ path, method: 'GET', headers: {}, body: null });

/** What the application returns when its code throws. */
export const THROWN: FailingRequest = {
  what: 'the code throws',
  request: { ...PUT_ITEM, path: '/api/fails' },
  status: 500,
};

/** What is returned where there is nothing. */
export const NOT_FOUND: FailingRequest = {
  what: 'no such path',
  request: get('/api/no-such-path'),
  status: 404,
};

export const APPLICATION_ERRORS: readonly FailingRequest[] = [THROWN, NOT_FOUND];

/** What a server itself returns when the application behind it is down. */
export const downWith = (status: number): FailingRequest => ({
  what: 'the application behind is down',
  request: { ...PUT_ITEM, path: '/api/down' },
  status,
});
