import { line, policy } from '../code';
import type { CodeLine } from '../code';
import type { ServerVariant } from './server-variants';

/** The option of a library that writes the rest of the policy itself. */
function helmet(sources: readonly string[]): ServerVariant {
  const listed: CodeLine = sources.flatMap((source, index) =>
    index === 0 ? [policy(source)] : [', ', policy(source)],
  );
  return {
    stacks: ['express', 'express-by-hand', 'nestjs'],
    name: 'helmet',
    place: 'The options of helmet, beside the directives that are there',
    language: 'javascript',
    text: [
      line`app.use(helmet({ contentSecurityPolicy: { directives: {`,
      line`  ...directives,`,
      ['  connectSrc: [', ...listed, '],'],
      line`} } }));`,
    ],
    source: 'https://helmetjs.github.io/#content-security-policy',
  };
}

/** The places where the whole policy is written as one line. */
const asHeader = (value: string): readonly ServerVariant[] => [
  {
    stacks: ['nginx'],
    name: 'nginx',
    place: 'In the place of the `add_header` that is there',
    language: 'nginx',
    text: [line`add_header Content-Security-Policy ${policy(value)} always;`],
    source: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
  },
  {
    stacks: ['apache'],
    name: 'Apache httpd',
    place: 'In the place of the line that sets it',
    language: 'apache',
    text: [line`Header always set Content-Security-Policy ${policy(value)}`],
    source: 'https://httpd.apache.org/docs/current/mod/mod_headers.html#header',
  },
  {
    stacks: ['nextjs', 'next-rewrites'],
    name: 'Next.js',
    place: '`headers()` in `next.config.js`',
    language: 'javascript',
    text: [
      line`const headers = async () => [`,
      line`  {`,
      line`    source: '/(.*)',`,
      line`    headers: [{ key: 'Content-Security-Policy', value: ${policy(value)} }],`,
      line`  },`,
      line`];`,
    ],
    source: 'https://nextjs.org/docs/app/guides/content-security-policy',
  },
  {
    stacks: ['vercel'],
    name: 'Vercel',
    place: '`vercel.json`',
    language: 'json',
    text: [
      line`{`,
      line`  "headers": [`,
      line`    {`,
      line`      "source": "/(.*)",`,
      line`      "headers": [{ "key": "Content-Security-Policy", "value": ${policy(value)} }]`,
      line`    }`,
      line`  ]`,
      line`}`,
    ],
    source: 'https://vercel.com/docs/project-configuration#headers',
  },
  {
    stacks: ['netlify'],
    name: 'Netlify',
    place: '`netlify.toml`, or the same line in `_headers` without quotes and with a colon',
    language: 'toml',
    text: [
      line`[[headers]]`,
      line`  for = "/*"`,
      line`  [headers.values]`,
      line`    Content-Security-Policy = ${policy(value)}`,
    ],
    source: 'https://docs.netlify.com/manage/routing/headers/',
  },
];

/**
 * Where a page's Content Security Policy is written.
 *
 * @param sources all that `connect-src` lists
 * @param value the whole policy; null where no file can hold it
 */
export const contentSecurityPolicy = (
  sources: readonly string[],
  value: string | null,
): readonly ServerVariant[] => [helmet(sources), ...(value === null ? [] : asHeader(value))];
