import { parseUrl } from '../../../fetch-standard/parse-url';
import { line, name } from '../code';
import type { ServerVariant } from './server-variants';

/** Names that the tools of the platform take as they are. */
const PLAIN = /^[a-z][a-z0-9-]{0,62}$/i;

/** The function and its region, where the URL is one that names them; else what the reader has to replace. */
function functionIn(url: string): { readonly called: string; readonly region: string } {
  const parsed = parseUrl(url);
  const [, region] = /^([a-z]+-[a-z]+[0-9]+)-.+\.cloudfunctions\.net$/.exec(parsed?.hostname ?? '') ?? [];
  const [, called = ''] = parsed?.pathname.split('/') ?? [];
  return {
    region: region ?? 'YOUR-REGION',
    called: region !== undefined && PLAIN.test(called) ? called : 'YOUR-FUNCTION',
  };
}

/** How everybody is let invoke a function, by generation. */
export function publicFunction(url: string): readonly ServerVariant[] {
  const { called, region } = functionIn(url);
  return [
    {
      stacks: ['firebase-functions'],
      name: 'second generation',
      place: 'Terminal. In the console: Cloud Run, the service, Security, Allow public access',
      language: 'shell',
      text: [
        line`gcloud run services add-iam-policy-binding ${name(called.toLowerCase())} \\`,
        line`  --region=${name(region)} --member=allUsers --role=roles/run.invoker`,
      ],
      source: 'https://cloud.google.com/run/docs/authenticating/public',
    },
    {
      stacks: ['first-generation'],
      name: 'first generation',
      place: 'Terminal. In the console: the function, Permissions, Grant access',
      language: 'shell',
      text: [
        line`gcloud functions add-iam-policy-binding ${name(called)} \\`,
        line`  --region=${name(region)} --member=allUsers --role=roles/cloudfunctions.invoker`,
      ],
      source: 'https://cloud.google.com/functions/docs/securing/managing-access-iam',
    },
  ];
}
