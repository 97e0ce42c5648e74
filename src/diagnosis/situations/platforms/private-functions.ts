import { PLATFORM_HOSTS } from '../../responder/platform-hosts';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import type { PlatformMark } from './platform-mark';

/** A platform that refuses callers before a function or service runs. */
export type PrivateFunctions = {
  readonly name: string;
  readonly mark: PlatformMark;
  /** Whether only the platform's own refusal has the mark. */
  readonly isCertain: boolean;
  readonly todo: Prose;
  readonly source: string;
};

/**
 * Refusals of functions that not everybody may call, by what shows them. (Azure Functions leave no mark on theirs that
 * applications behind App Service do not leave too.)
 */
export const PRIVATE_FUNCTIONS: readonly PrivateFunctions[] = [
  {
    name: 'Google Cloud',
    mark: {
      statuses: [401, 403],
      header: { name: 'server', value: /^Google Frontend$/i },
    },
    isCertain: false,
    todo: prose`Allow everybody to invoke the function. Grant ${code('roles/run.invoker')} (or ${code('roles/cloudfunctions.invoker')}) to ${code('allUsers')}, or deploy it with ${code('--allow-unauthenticated')}. Then check the token in the function itself.`,
    source: 'https://cloud.google.com/run/docs/authenticating/public',
  },
  {
    name: 'AWS Lambda',
    mark: {
      host: PLATFORM_HOSTS.awsFunctionUrl.host,
      statuses: [403],
      header: { name: 'x-amzn-errortype', value: /^AccessDenied/i },
    },
    isCertain: true,
    todo: prose`Set the auth type of the function URL to ${code('NONE')} and allow ${code('lambda:InvokeFunctionUrl')} to everybody in its resource policy. Then check the token in the function itself.`,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  },
  {
    name: 'Supabase',
    mark: { statuses: [401], header: { name: 'sb-error-code', value: /^UNAUTHORIZED_/ } },
    isCertain: true,
    todo: prose`Send what the check expects: a user's token (${code('Authorization: Bearer …')}) and the publishable key (${code('apikey')}). If everybody may call the function, set ${code('verify_jwt = false')} for it in ${code('supabase/config.toml')}, and check the caller in the function itself.`,
    source: 'https://supabase.com/docs/guides/functions/error-codes',
  },
];
