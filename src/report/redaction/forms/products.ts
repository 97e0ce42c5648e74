import { ALNUM, DOTTED, HEX, URL64, form } from './secret-form';
import type { SecretForm } from './secret-form';

/** Tokens of payment, mail, messages, monitoring and other products. */
export const products: readonly SecretForm[] = [
  form(
    'Slack',
    'https://docs.slack.dev/authentication/tokens',
    [
      'xoxb-',
      'xoxp-',
      'xoxa-',
      'xoxo-',
      'xoxr-',
      'xoxs-',
      'xoxe-',
      'xoxe.',
      'xoxc-',
      'xoxd-',
      'xapp-',
      'xwfp-',
    ],
    { body: `${DOTTED}%`, least: 12 },
  ),
  form(
    'Stripe',
    'https://docs.stripe.com/keys',
    ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'sk_org_', 'whsec_', 'ek_live_', 'ek_test_'],
    { body: `${ALNUM}_`, least: 12 },
  ),
  form(
    'Square',
    'https://developer.squareup.com/docs/build-basics/access-tokens',
    ['sq0atp-', 'sq0csp-', 'sq0idp-', 'EAAA'],
    { body: URL64, least: 20 },
  ),
  form(
    'PayPal',
    'https://developer.paypal.com/api/rest/authentication/',
    ['A21AA', 'access_token$production$', 'access_token$sandbox$'],
    { body: `${URL64}$`, least: 30 },
  ),
  form(
    'Plaid',
    'https://plaid.com/docs/quickstart/glossary/',
    ['access-sandbox-', 'access-production-', 'access-development-', 'link-sandbox-', 'link-production-'],
    { body: `${HEX}-`, least: 32 },
  ),
  form(
    'Flutterwave',
    'https://developer.flutterwave.com/docs/authentication',
    ['FLWSECK-', 'FLWSECK_TEST-'],
    { body: URL64, least: 12 },
  ),
  form('Razorpay', 'https://razorpay.com/docs/api/authentication/', ['rzp_live_', 'rzp_test_'], {
    body: ALNUM,
    least: 12,
  }),
  form(
    'Shopify',
    'https://shopify.dev/docs/apps/build/authentication-authorization',
    ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_', 'shpit_'],
    { body: 'A-Fa-f0-9', least: 24 },
  ),
  form(
    'Grafana',
    'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    ['glsa_', 'glc_'],
    { body: `${URL64}=`, least: 20 },
  ),
  form('Figma', 'https://www.figma.com/developers/api#access-tokens', ['figd_', 'figu_', 'figo_'], {
    body: URL64,
    least: 20,
  }),
  form('SendGrid', 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys', ['SG.'], {
    body: DOTTED,
    least: 20,
  }),
  form('Twilio', 'https://www.twilio.com/docs/iam/api-keys', ['SK', 'AC'], { body: HEX, least: 32 }),
  form('Mailgun', 'https://documentation.mailgun.com/docs/mailgun/user-manual/', ['key-', 'pubkey-'], {
    body: HEX,
    least: 32,
  }),
  form('Brevo', 'https://developers.brevo.com/docs/getting-started', ['xkeysib-', 'xsmtpsib-'], {
    body: URL64,
    least: 40,
  }),
  form('Resend', 'https://resend.com/docs/dashboard/api-keys/introduction', ['re_'], {
    body: `${ALNUM}_`,
    least: 24,
  }),
  form('Notion', 'https://developers.notion.com/docs/authorization', ['ntn_', 'secret_'], {
    body: ALNUM,
    least: 30,
  }),
  form('Airtable', 'https://airtable.com/developers/web/guides/personal-access-tokens', ['pat'], {
    body: `${ALNUM}.`,
    least: 60,
  }),
  form(
    'New Relic',
    'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    ['NRAK-', 'NRII-', 'NRIQ-', 'NRRA-', 'NRJS-', 'NRAA-'],
    { body: URL64, least: 16 },
  ),
  form('Sentry', 'https://docs.sentry.io/account/auth-tokens/', ['sntrys_', 'sntryu_', 'sntrya_'], {
    body: `${URL64}=+/`,
    least: 30,
  }),
  form(
    'Honeycomb',
    'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    ['hcaik_', 'hcxik_', 'hcamk_'],
    { body: 'a-z0-9', least: 24 },
  ),
  form('PostHog', 'https://posthog.com/docs/api', ['phx_', 'phs_', 'phc_'], { body: ALNUM, least: 24 }),
  form('Dropbox', 'https://developers.dropbox.com/oauth-guide', ['sl.'], { body: URL64, least: 60 }),
  form(
    'Facebook',
    'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
    ['EAA', 'EAAG', 'EAAC'],
    { body: ALNUM, least: 60 },
  ),
  form('HubSpot', 'https://developers.hubspot.com/docs/api/private-apps', ['pat-na1-', 'pat-eu1-'], {
    body: `${HEX}-`,
    least: 30,
  }),
  form('Lob', 'https://docs.lob.com/', ['live_', 'test_'], { body: HEX, least: 32 }),
  form('Mapbox', 'https://docs.mapbox.com/help/dive-deeper/access-tokens/', ['pk.', 'sk.', 'tk.'], {
    body: DOTTED,
    least: 60,
  }),
  form(
    'bitcoin',
    'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
    ['xprv', 'yprv', 'zprv'],
    { body: ALNUM, least: 90 },
  ),
];
