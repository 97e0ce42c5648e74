import { recipeOf } from '../registry';
import type { WrittenPolicy } from '../stack-defaults';
import { writeCode } from './code';
import type { Recorded } from './code';
import type { Server } from '../server';
import type { Variant } from './remedy';

/** A proxy passes on whatever is requested, so that its recipe reads nothing of this. */
const NOTHING_READ: WrittenPolicy = {
  origins: ['https://page.example'],
  methods: [],
  requestHeaders: [],
  exposeHeaders: [],
  credentials: false,
  maxAge: null,
};

/** What stands in the place of what was recorded, such as texts without secrets. */
export type Writing = {
  readonly recorded: (part: Recorded) => string;
  readonly server: (server: Server) => Server;
};

const AS_RECORDED: Writing = { recorded: ({ value }) => value, server: (server) => server };

/** The code of a variant as it is to be pasted. */
export function writeVariant({ code }: Variant, writing: Writing = AS_RECORDED): string {
  if (!('proxy' in code)) return writeCode(code, writing.recorded);
  const snippet = recipeOf(code.proxy).snippet(NOTHING_READ, writing.server(code.server));
  return typeof snippet === 'string' ? snippet : snippet.map(({ text }) => text).join('\n\n');
}
