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

/**
 * The configuration with which a stack allows every origin and all that it allows by itself, such as `app.use(cors())`. Many
 * servers run with it when somebody puts the recipe in its place.
 */
export type PermissiveDefault =
  | {
      readonly kind: 'has';
      /** As a reader writes it, as code. */
      readonly what: string;
      /** What stands in the place of the recipe's pieces; null where that is the state before the fix. */
      readonly texts: readonly string[] | null;
    }
  /** `why`: a sentence. */
  | { readonly kind: 'none'; readonly why: string };

/** One real server with the recipe that must fix it. */
export type Stack = {
  /** That of the recipe, and the name of the file. */
  readonly id: string;
  readonly source: Source;
  /** What is wrong before the fix, as a short phrase. */
  readonly broken: string;
  readonly permissive: PermissiveDefault;
  /** All files by their path in the stack's directory. */
  readonly files: (setting: Setting) => Readonly<Record<string, string>>;
  /** What has to be built before each start, in this order. */
  readonly build?: (setting: Setting) => readonly Command[];
  readonly start: (setting: Setting) => Command;
  /** The status with which it responds to the path of the request until it has started, if it responds before. */
  readonly statusBeforeReady?: number;
  /** The request that is blocked at first; {@link PUT_ITEM} when left out. */
  readonly request?: PageRequest;
  /**
   * Headers of every request to a product that else responds with 401 and `WWW-Authenticate`: the browser would open a
   * password dialog, which nobody closes.
   */
  readonly account?: Readonly<Record<string, string>>;
  /** {@link APPLICATION_ERRORS} when left out. */
  readonly errors?: readonly FailingRequest[];
  /**
   * Requests of one page to the whole API, at least one of which is blocked at first. When left out, {@link WHOLE_API}, or for
   * a stack with a request of its own this one and a plain `GET` to its path.
   */
  readonly api?: readonly PageRequest[];
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

/** What a page sends to an API, each of which needs something else of it. */
export const WHOLE_API: readonly PageRequest[] = [
  get('/api/items'),
  PUT_ITEM,
  { path: '/api/items', method: 'DELETE', headers: { 'x-request-id': '1' }, body: null },
];

/** For servers whose application sets each header in its own code. */
export const BY_HAND: PermissiveDefault = {
  kind: 'none',
  why: 'There is no permissive default, because the headers are written by hand.',
};

/** For development servers that pass requests on. */
export const IS_PROXY: PermissiveDefault = {
  kind: 'none',
  why: 'The page requests its own origin, where no CORS applies.',
};

/** The state before the fix, where that is the default. */
export const asBroken = (what: string): PermissiveDefault => ({ kind: 'has', what, texts: null });

/** Texts in the place of the recipe's pieces. */
export const writtenAs = (what: string, ...texts: readonly string[]): PermissiveDefault => ({
  kind: 'has',
  what,
  texts,
});

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
