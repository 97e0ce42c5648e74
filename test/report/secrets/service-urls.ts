import type { Secret } from './secret-form';
import { ALPHABETS } from './seeded-random';
import type { Random } from './seeded-random';

/** A URL of a real service that lets in everybody who knows it. */
export type ServiceUrl = {
  readonly service: string;
  readonly make: (random: Random) => { readonly url: string; readonly secret: Secret };
};

const { base32, base36, base62, base64, base64url: url64, digits, hex, upperBase36 } = ALPHABETS;

type Part = readonly [alphabet: string, length: number];

/** A URL with its drawn parts in it; hidden are the last and all of twelve characters or more, others are numbers. */
const of = (
  service: string,
  write: (...parts: string[]) => string,
  ...parts: readonly Part[]
): ServiceUrl => ({
  service,
  make: (random) => {
    const drawn = parts.map(([alphabet, length]) => random.text(alphabet, length));
    const hidden = drawn.filter((text, index) => text.length >= 12 || index === drawn.length - 1);
    const written = drawn.map((text) => encodeURIComponent(text));
    return { url: write(...written), secret: { text: drawn.join(''), hidden } };
  },
});

const hmac: Part = [base64, 43];

/** Web hooks, calendars, presigned URLs and magic links in the form that each service gives them. */
export const serviceUrls: readonly ServiceUrl[] = [
  of(
    'Slack',
    (t, b, s) => `https://hooks.slack.com/services/T${t}/B${b}/${s}`,
    [upperBase36, 8],
    [upperBase36, 10],
    [base62, 24],
  ),
  of(
    'Slack workflow',
    (t, a, n, s) => `https://hooks.slack.com/triggers/T${t}/${a}/${n}${s}`,
    [upperBase36, 8],
    [digits, 11],
    [hex, 4],
    [hex, 28],
  ),
  of('Discord', (id, s) => `https://discord.com/api/webhooks/1${id}/${s}`, [digits, 11], [url64, 68]),
  of(
    'Microsoft Teams',
    (g, s) => `https://acme.webhook.office.com/webhookb2/${g}/IncomingWebhook/${s}`,
    [hex, 32],
    [hex, 32],
  ),
  of(
    'Power Automate',
    (w, s) =>
      `https://prod-12.westeurope.logic.azure.com:443/workflows/${w}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${s}`,
    [hex, 32],
    [url64, 43],
  ),
  of(
    'Google Chat',
    (s, k, t) => `https://chat.googleapis.com/v1/spaces/${s}/messages?key=AIza${k}&token=${t}`,
    [base62, 11],
    [url64, 35],
    [url64, 43],
  ),
  of('Mattermost', (s) => `https://mattermost.example/hooks/${s}`, [base36, 26]),
  of('Rocket.Chat', (a, s) => `https://chat.example/hooks/${a}/${s}`, [base62, 17], [base62, 48]),
  of('Zapier', (n, s) => `https://hooks.zapier.com/hooks/catch/${n}/${s}/`, [digits, 7], [base36, 7]),
  of('Make', (s) => `https://hook.eu1.make.com/${s}`, [base36, 32]),
  of('IFTTT', (s) => `https://maker.ifttt.com/trigger/door/with/key/${s}`, [url64, 22]),
  of('n8n', (s) => `https://n8n.example/webhook/${s}`, [hex, 32]),
  of('Pipedream', (s) => `https://eo-endpoint.m.pipedream.net/${s}`, [base36, 20]),
  of('Telegram', (n, s) => `https://api.telegram.org/bot${n}:AA${s}/getUpdates`, [digits, 10], [url64, 33]),
  of('GitHub raw', (s) => `https://raw.githubusercontent.com/acme/app/main/config.json?token=A${s}`, [
    base32,
    28,
  ]),
  of('GitHub archive', (s) => `https://codeload.github.com/acme/app/legacy.zip/main?token=${s}`, [
    base32,
    29,
  ]),
  of('GitLab feed', (s) => `https://gitlab.com/acme/app.atom?feed_token=glft-${s}`, [url64, 20]),
  of(
    'GitLab trigger',
    (s) => `https://gitlab.com/api/v4/projects/1/ref/main/trigger/pipeline?token=glptt-${s}`,
    [hex, 40],
  ),
  of('Bitbucket', (s) => `https://x-token-auth:${s}@bitbucket.org/acme/app.git`, [url64, 40]),
  of('Jenkins', (s) => `https://ci.example/job/app/build?token=${s}`, [hex, 32]),
  of('TeamCity', (s) => `https://ci.example/httpAuth/app/rest/builds?secret=${s}`, [base62, 24]),
  of('Netlify hook', (s) => `https://api.netlify.com/build_hooks/${s}`, [hex, 24]),
  of(
    'Vercel hook',
    (p, s) => `https://api.vercel.com/v1/integrations/deploy/prj_${p}/${s}`,
    [base62, 24],
    [base62, 10],
  ),
  of('Render hook', (id, s) => `https://api.render.com/deploy/srv-${id}?key=${s}`, [base36, 20], [url64, 12]),
  of('Heroku', (s) => `https://:${s}@api.heroku.com/apps`, [hex, 32]),
  of('Sentry DSN', (s) => `https://${s}@o1.ingest.sentry.io/42`, [hex, 32]),
  of(
    'Datadog',
    (k, a) => `https://api.datadoghq.com/api/v1/validate?api_key=${k}&application_key=${a}`,
    [hex, 32],
    [hex, 40],
  ),
  of('New Relic', (s) => `https://insights-api.newrelic.com/v1/events?Insert-Key=NRII-${s}`, [url64, 32]),
  of('PagerDuty', (s) => `https://events.pagerduty.com/integration/${s}/enqueue`, [hex, 32]),
  of('Opsgenie', (s) => `https://api.opsgenie.com/v1/json/heartbeat?apiKey=${s}`, [hex, 36]),
  of('Healthchecks', (s) => `https://hc-ping.com/api/ping/${s}`, [url64, 22]),
  of(
    'Amazon S3',
    (c, d, s) =>
      `https://bucket.s3.amazonaws.com/a.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA${c}%2F${d}%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Expires=900&X-Amz-Signature=${s}`,
    [base32, 16],
    [digits, 8],
    [hex, 64],
  ),
  of(
    'Amazon S3, version 2',
    (c, s) =>
      `https://bucket.s3.amazonaws.com/a.pdf?AWSAccessKeyId=AKIA${c}&Expires=1714739696&Signature=${s}`,
    [base32, 16],
    [base64, 28],
  ),
  of(
    'Amazon S3, session',
    (t, s) =>
      `https://bucket.s3.amazonaws.com/a.pdf?X-Amz-Security-Token=IQoJb3JpZ2luX2Vj${t}&X-Amz-Signature=${s}`,
    [base64, 200],
    [hex, 64],
  ),
  of(
    'CloudFront',
    (p, s, k) => `https://d111.cloudfront.net/a.mp4?Policy=${p}&Signature=${s}&Key-Pair-Id=K${k}`,
    [url64, 120],
    [url64, 342],
    [upperBase36, 13],
  ),
  of(
    'Google Storage',
    (s) =>
      `https://storage.googleapis.com/b/a.pdf?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Expires=900&X-Goog-Signature=${s}`,
    [hex, 512],
  ),
  of(
    'Firebase Storage',
    (s) => `https://firebasestorage.googleapis.com/v0/b/app/o/a.png?alt=media&token=${s}`,
    [hex, 32],
  ),
  of(
    'Azure Blob',
    (s) =>
      `https://acme.blob.core.windows.net/c/a.pdf?sv=2023-11-03&se=2024-05-03T12%3A00%3A00Z&sr=b&sp=r&sig=${s}`,
    hmac,
  ),
  of('Azure Functions', (s) => `https://acme.azurewebsites.net/api/run?code=${s}`, [base64, 54]),
  of('Azure Maps', (s) => `https://atlas.microsoft.com/map/tile?subscription-key=${s}`, [url64, 43]),
  of('Google Maps', (s) => `https://maps.googleapis.com/maps/api/js?key=AIza${s}&libraries=places`, [
    url64,
    35,
  ]),
  of(
    'Mapbox',
    (p, s) => `https://api.mapbox.com/styles/v1/a/b?access_token=sk.eyJ${p}.${s}`,
    [base62, 60],
    [url64, 22],
  ),
  of('MapTiler', (s) => `https://api.maptiler.com/maps/streets/style.json?key=${s}`, [base62, 20]),
  of('OpenWeather', (s) => `https://api.openweathermap.org/data/2.5/weather?q=Berlin&appid=${s}`, [hex, 32]),
  of(
    'Google Calendar',
    (s) => `https://calendar.google.com/calendar/ical/me%40example.com/private-${s}/basic.ics`,
    [hex, 32],
  ),
  of(
    'Outlook calendar',
    (g, s) => `https://outlook.office365.com/owa/calendar/${g}@example.com/${s}/calendar.ics`,
    [hex, 32],
    [hex, 48],
  ),
  of('iCloud calendar', (s) => `https://p01-caldav.icloud.com/published/2/${s}`, [url64, 80]),
  of('Airbnb calendar', (s) => `https://www.airbnb.com/calendar/ical/123.ics?s=${s}`, [hex, 32]),
  of(
    'Dropbox file',
    (id, s) => `https://www.dropbox.com/scl/fi/${id}/a.pdf?rlkey=${s}&dl=0`,
    [base36, 21],
    [base36, 25],
  ),
  of('Google Docs', (s) => `https://docs.google.com/document/d/1${s}/edit?usp=sharing`, [url64, 43]),
  of('OneDrive', (s) => `https://1drv.ms/b/s!A${s}`, [url64, 27]),
  of('Box', (s) => `https://acme.box.com/s/${s}`, [base36, 32]),
  of('WeTransfer', (a, s) => `https://wetransfer.com/downloads/${a}/${s}`, [hex, 46], [hex, 14]),
  of('Notion export', (s, t) => `https://file.notion.so/f/${s}/a.zip?signature=${t}`, [hex, 32], [url64, 43]),
  of('Figma', (s) => `https://www.figma.com/file/${s}/Design?node-id=0-1`, [base62, 22]),
  of('Miro', (s) => `https://miro.com/app/board/a/?share_link_id=${s}`, [digits, 22]),
  of('Zoom', (s) => `https://us02web.zoom.us/j/81234567890?pwd=${s}`, [base62, 32]),
  of('Zoom recording', (s) => `https://us02web.zoom.us/rec/share/${s}`, [url64, 64]),
  of('Twilio', (a, s) => `https://AC${a}:${s}@api.twilio.com/2010-04-01/Accounts`, [hex, 32], [hex, 32]),
  of('SendGrid link', (s) => `https://u1.ct.sendgrid.net/ls/click?upn=${s}`, [url64, 120]),
  of('Mailgun', (s) => `https://api:key-${s}@api.mailgun.net/v3/domains`, [hex, 32]),
  of('Mailchimp', (s) => `https://us1.api.mailchimp.com/3.0/?apikey=${s}-us1`, [hex, 32]),
  of('Stripe Checkout', (s) => `https://checkout.stripe.com/c/pay/cs_live_${s}`, [base62, 58]),
  of(
    'Stripe intent',
    (i, s) => `https://api.stripe.com/v1/payment_intents/pi_${i}?client_secret=pi_${i}_secret_${s}`,
    [base62, 24],
    [base62, 25],
  ),
  of('PayPal', (s) => `https://www.paypal.com/checkoutnow?token=${s}`, [upperBase36, 17]),
  of('Plaid', (s) => `https://cdn.plaid.com/link/v2/stable/link.html?token=link-production-${s}`, [hex, 32]),
  of('Auth0', (s) => `https://acme.eu.auth0.com/u/email-verification?ticket=${s}`, [base62, 32]),
  of('Okta', (s) => `https://acme.okta.com/tokens/${s}/verify`, [url64, 20]),
  of(
    'Cognito',
    (s) => `https://acme.auth.eu-west-1.amazoncognito.com/confirmUser?client_id=1&confirmation_code=${s}`,
    [digits, 12],
  ),
  of(
    'Firebase Auth',
    (s, k) => `https://app.firebaseapp.com/__/auth/action?mode=resetPassword&oobCode=${s}&apiKey=AIza${k}`,
    [url64, 54],
    [url64, 35],
  ),
  of('Supabase Auth', (s) => `https://ref.supabase.co/auth/v1/verify?token=${s}&type=magiclink`, [hex, 56]),
  of('Clerk', (s) => `https://clerk.acme.com/v1/verify?__clerk_ticket=eyJhbGciOiJSUzI1NiJ9.${s}`, [
    base62,
    90,
  ]),
  of(
    'OAuth redirect',
    (c, s) => `https://app.example/callback?code=4%2F0A${c}&state=${s}&scope=openid`,
    [url64, 70],
    [url64, 22],
  ),
  of(
    'OIDC fragment',
    (a, i) =>
      `https://app.example/callback#access_token=ya29.${a}&id_token=eyJhbGciOi.${i}&token_type=Bearer`,
    [url64, 90],
    [url64, 120],
  ),
  of('SAML', (s) => `https://idp.example/sso?SAMLRequest=${s}&RelayState=%2Fhome`, [base64, 300]),
  of('Unsubscribe link', (s) => `https://news.example/unsubscribe/${s}`, [url64, 32]),
  of('WordPress reset', (s) => `https://blog.example/wp-login.php?action=rp&key=${s}&login=jane`, [
    base62,
    20,
  ]),
  of('Django reset', (s) => `https://app.example/accounts/reset/MQ/c8x2k1-${s}/`, [hex, 32]),
  of('Rails reset', (s) => `https://app.example/users/password/edit?reset_password_token=${s}`, [url64, 20]),
  of('Laravel signed', (s) => `https://app.example/email/verify/1?expires=1714739696&signature=${s}`, [
    hex,
    64,
  ]),
];
