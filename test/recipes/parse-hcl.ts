import { parse } from '@cdktn/hcl2json';

/** `${` and `%{` as they come out of the parser: doubled where they are text, single where a template begins. */
const TEMPLATE_MARK = /(\$\$|%%|\$|%)\{/g;

function asMeant(data: unknown): unknown {
  if (typeof data === 'string')
    return data.replace(TEMPLATE_MARK, (mark, sign: string) => {
      if (sign.length === 1) throw new Error(`a template in ${data}`);
      return mark.slice(1);
    });
  if (Array.isArray(data)) return data.map(asMeant);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, asMeant(value)]));
}

/**
 * What an HCL document says, by the parser of Terraform itself: a block is a list with one entry for each of its kind,
 * below its labels. An error where it is none, or where a text is a template that Terraform would fill.
 */
export const parseHcl = async (text: string): Promise<unknown> => asMeant(await parse('main.tf', text));
