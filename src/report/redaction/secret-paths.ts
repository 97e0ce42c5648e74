/** A service whose URLs let in everybody who knows them, by what of a path follows the part that all of them share. */
type SecretPath = { readonly service: string; readonly source: string; readonly begins: string };

const path = (service: string, source: string, begins: string): SecretPath => ({ service, source, begins });

/**
 * Web hooks, calendars and check-ins: what follows may be as short and as wordlike as the service likes. Patterns without
 * repetition, but for a label of a host.
 */
export const SECRET_PATHS: readonly SecretPath[] = [
  path(
    'Slack',
    'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/',
    String.raw`hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/`,
  ),
  path(
    'Discord',
    'https://discord.com/developers/docs/resources/webhook',
    String.raw`discord(?:app)?\.com/api/(?:v\d{1,2}/)?webhooks/`,
  ),
  path('Zapier', 'https://help.zapier.com/', String.raw`hooks\.zapier\.com/hooks/(?:catch|standard)/`),
  path('Make', 'https://www.make.com/en/help/tools/webhooks', String.raw`hook\.[a-z0-9]{2,4}\.make\.com/`),
  path('IFTTT', 'https://ifttt.com/maker_webhooks', String.raw`maker\.ifttt\.com/trigger/`),
  path('Microsoft Teams', 'https://learn.microsoft.com/microsoftteams/', String.raw`webhook\.office\.com/`),
  path('Healthchecks', 'https://healthchecks.io/docs/http_api/', String.raw`hc-ping\.com/`),
  path('Google Calendar', 'https://support.google.com/calendar/', String.raw`google\.com/calendar/ical/`),
  path('Outlook', 'https://support.microsoft.com/', String.raw`outlook\.[a-z0-9]{4,9}\.com/owa/calendar/`),
  path(
    'Netlify',
    'https://docs.netlify.com/configure-builds/build-hooks/',
    String.raw`netlify\.com/build_hooks/`,
  ),
  path('Vercel', 'https://vercel.com/docs/deploy-hooks', String.raw`vercel\.com/v1/integrations/deploy/`),
];
