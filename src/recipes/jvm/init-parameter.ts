import { xml } from '../languages/data-languages';

/** A parameter of a filter in `web.xml`. */
export const initParameter = (name: string, value: string): readonly string[] => [
  '<init-param>',
  `  <param-name>${name}</param-name>`,
  `  <param-value>${xml.quote(value)}</param-value>`,
  '</init-param>',
];
