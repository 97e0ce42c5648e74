import { ALNUM, DOTTED, HEX, URL64, form } from './secret-form';
import type { SecretForm } from './secret-form';

/** Tokens of clouds, platforms, databases and stores of secrets. */
export const clouds: readonly SecretForm[] = [
  form(
    'AWS',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
    ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    { body: 'A-Z2-7', least: 12 },
  ),
  form(
    'AWS',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
    ['ABSKQmVkcm9ja', 'bedrock-api-key-'],
    { body: `${URL64}+/=`, least: 20 },
  ),
  form('Google', 'https://cloud.google.com/docs/authentication/api-keys', ['AIza', 'AQ.Ab8'], {
    body: URL64,
    least: 20,
  }),
  form(
    'Google',
    'https://developers.google.com/identity/protocols/oauth2',
    ['ya29.', 'GOCSPX-', '1//0', '4/0A'],
    { body: DOTTED, least: 16 },
  ),
  form('Databricks', 'https://docs.databricks.com/dev-tools/auth/pat.html', ['dapi', 'dose', 'dkea'], {
    body: `${HEX}-`,
    least: 32,
  }),
  form(
    'HashiCorp Vault',
    'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    ['hvs.', 'hvb.', 'hvr.', 's.'],
    { body: URL64, least: 24 },
  ),
  form(
    'DigitalOcean',
    'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
    ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    { body: HEX, least: 24 },
  ),
  form('Heroku', 'https://devcenter.heroku.com/articles/authentication', ['HRKU-'], {
    body: URL64,
    least: 30,
  }),
  form('Fly.io', 'https://fly.io/docs/security/tokens/', ['fm1r_', 'fm2_', 'fo1_'], {
    body: `${URL64}+/=,`,
    least: 24,
  }),
  form('Netlify', 'https://docs.netlify.com/api/get-started/', ['nfp_', 'nfc_', 'nfo_', 'nfu_'], {
    body: URL64,
    least: 24,
  }),
  form(
    'Vercel',
    'https://vercel.com/docs/rest-api',
    ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'vercel_blob_rw_'],
    { body: URL64, least: 20 },
  ),
  form(
    'Cloudflare',
    'https://developers.cloudflare.com/fundamentals/api/get-started/',
    ['v1.0-', 'cfut_', 'cfat_'],
    { body: `${URL64}.`, least: 40 },
  ),
  form(
    'Supabase',
    'https://supabase.com/docs/guides/api/api-keys',
    ['sbp_', 'sb_secret_', 'sb_publishable_'],
    { body: URL64, least: 20 },
  ),
  form(
    'PlanetScale',
    'https://planetscale.com/docs/api/reference/service-tokens',
    ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'],
    { body: DOTTED, least: 20 },
  ),
  form('Neon and Turso', 'https://neon.com/docs/manage/api-keys', ['napi_', 'npg_'], {
    body: ALNUM,
    least: 12,
  }),
  form(
    'Doppler',
    'https://docs.doppler.com/docs/service-tokens',
    ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.'],
    { body: DOTTED, least: 30 },
  ),
  form('Tailscale', 'https://tailscale.com/kb/1085/auth-keys', ['tskey-'], { body: URL64, least: 20 }),
  form('1Password', 'https://developer.1password.com/docs/service-accounts/', ['ops_eyJ', 'A3-'], {
    body: `${URL64}=`,
    least: 26,
  }),
  form('age', 'https://age-encryption.org/v1', ['AGE-SECRET-KEY-1', 'AGE-PLUGIN-'], {
    body: 'A-Z0-9-',
    least: 40,
  }),
  form(
    'Ory and others',
    'https://www.ory.sh/docs/',
    ['ory_at_', 'ory_rt_', 'ory_ac_', 'ory_st_', 'ory_pat_'],
    { body: DOTTED, least: 24 },
  ),
];
