import { recipeOf } from '../registry';
import type { WrittenPolicy } from '../stack-defaults';
import { writeCode } from './code';
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

/** The code of a variant as it is to be pasted. */
export function writeVariant({ code }: Variant): string {
  if (!('proxy' in code)) return writeCode(code);
  const snippet = recipeOf(code.proxy).snippet(NOTHING_READ, code.server);
  return typeof snippet === 'string' ? snippet : snippet.map(({ text }) => text).join('\n\n');
}
