import { after, base64url } from './secret-form';
import type { Secret, SecretForm } from './secret-form';
import { ALPHABETS } from './seeded-random';
import type { Random } from './seeded-random';

const { base32, base58, base62, base64, base64url: url64, bech32, digits, hex, upperBase36 } = ALPHABETS;

const form = (name: string, make: (random: Random) => Secret): SecretForm => ({
  name,
  telling: 'published',
  make,
});

/** A form that is a fixed beginning and so many characters of an alphabet. */
const prefixed = (name: string, beginning: string, alphabet: string, length: number): SecretForm =>
  form(name, (random) => after(beginning, random.text(alphabet, length)));

/** A JSON Web Token; its header is written as given, because not every library begins with `{"alg"`. */
const jwt = (name: string, header: string): SecretForm =>
  form(name, (random) => {
    const payload = base64url(`{"sub":"${random.text(digits, 10)}","jti":"${random.text(url64, 16)}"}`);
    const signature = random.text(url64, 43);
    return { text: `${base64url(header)}.${payload}.${signature}`, hidden: [payload.slice(12), signature] };
  });

const pem = (name: string, label: string, glue: string): SecretForm =>
  form(name, (random) => {
    const lines = Array.from({ length: 4 }, () => random.text(base64, 64));
    const text = [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join(glue);
    return { text, hidden: lines };
  });

/** Forms as services describe them in their own documentation; lengths and alphabets are theirs. */
export const publishedForms: readonly SecretForm[] = [
  prefixed('GitHub personal token', 'ghp_', base62, 36),
  prefixed('GitHub OAuth token', 'gho_', base62, 36),
  prefixed('GitHub server token', 'ghs_', base62, 36),
  form('GitHub fine-grained token', (random) =>
    after('github_pat_', `${random.text(base62, 22)}_${random.text(base62, 59)}`),
  ),
  prefixed('GitLab personal token', 'glpat-', url64, 20),
  prefixed('GitLab trigger token', 'glptt-', hex, 40),
  form('Slack bot token', (random) =>
    after('xoxb-', `${random.text(digits, 12)}-${random.text(digits, 13)}-${random.text(base62, 24)}`),
  ),
  form('Slack app token', (random) =>
    after('xapp-1-A', `${random.text(upperBase36, 10)}-${random.text(digits, 13)}-${random.text(hex, 64)}`),
  ),
  prefixed('AWS access key', 'AKIA', base32, 16),
  prefixed('AWS temporary key', 'ASIA', base32, 16),
  prefixed('Google API key', 'AIza', url64, 35),
  prefixed('Google access token', 'ya29.a0', url64, 120),
  prefixed('Google client secret', 'GOCSPX-', url64, 28),
  prefixed('Google refresh token', '1//0', url64, 60),
  jwt('JSON Web Token', '{"alg":"HS256","typ":"JWT"}'),
  jwt('JSON Web Token, kid first', '{"kid":"k1","alg":"RS256"}'),
  jwt('JSON Web Token, spaced', '{ "typ": "JWT", "alg": "ES256" }'),
  jwt('JSON Web Token, on lines', '{\r\n "alg": "none"\r\n}'),
  form('JSON Web Encryption', (random) => {
    const parts = [96, 16, 80, 22].map((length) => random.text(url64, length));
    return { text: [base64url('{"alg":"RSA-OAEP","enc":"A256GCM"}'), ...parts].join('.'), hidden: parts };
  }),
  pem('RSA private key', 'RSA PRIVATE KEY', ' '),
  pem('PKCS #8 private key', 'PRIVATE KEY', String.raw`\n`),
  pem('OpenSSH private key', 'OPENSSH PRIVATE KEY', ' '),
  prefixed('Vault service token', 'hvs.', url64, 90),
  prefixed('Vault batch token', 'hvb.', url64, 130),
  prefixed('PyPI token', 'pypi-AgEIcHlwaS5vcmc', url64, 120),
  prefixed('Stripe live key', 'sk_live_', base62, 24),
  prefixed('Stripe restricted key', 'rk_live_', base62, 99),
  prefixed('Stripe test key', 'sk_test_', base62, 24),
  prefixed('Stripe webhook secret', 'whsec_', base62, 32),
  prefixed('OpenAI key', 'sk-', base62, 48),
  prefixed('OpenAI project key', 'sk-proj-', url64, 128),
  form('Anthropic key', (random) => after('sk-ant-api03-', `${random.text(url64, 93)}AA`)),
  prefixed('OpenRouter key', 'sk-or-v1-', hex, 64),
  prefixed('DeepSeek key', 'sk-', hex, 32),
  prefixed('Groq key', 'gsk_', base62, 52),
  prefixed('xAI key', 'xai-', base62, 80),
  prefixed('Perplexity key', 'pplx-', base62, 48),
  form('Grafana service token', (random) =>
    after('glsa_', `${random.text(base62, 32)}_${random.text(hex, 8)}`),
  ),
  prefixed('Figma token', 'figd_', url64, 40),
  prefixed('Databricks token', 'dapi', hex, 32),
  prefixed('Docker token', 'dckr_pat_', url64, 27),
  prefixed('npm token', 'npm_', base62, 36),
  prefixed('Hugging Face token', 'hf_', base62, 34),
  form('SendGrid key', (random) => after('SG.', `${random.text(url64, 22)}.${random.text(url64, 43)}`)),
  prefixed('Shopify token', 'shpat_', hex, 32),
  prefixed('DigitalOcean token', 'dop_v1_', hex, 64),
  form('Postman key', (random) => after('PMAK-', `${random.text(hex, 24)}-${random.text(hex, 34)}`)),
  prefixed('Linear key', 'lin_api_', base62, 40),
  prefixed('Notion token', 'ntn_', base62, 46),
  prefixed('Atlassian token', 'ATATT3xFfGF0', url64, 172),
  form('Airtable token', (random) => after('pat', `${random.text(base62, 14)}.${random.text(hex, 64)}`)),
  form('Telegram bot token', (random) => after('', `${random.text(digits, 10)}:AA${random.text(url64, 33)}`)),
  prefixed('New Relic key', 'NRAK-', upperBase36, 27),
  prefixed('Sentry token', 'sntryu_', hex, 64),
  prefixed('Pulumi token', 'pul-', hex, 40),
  prefixed('Doppler token', 'dp.pt.', base62, 43),
  form('Terraform Cloud token', (random) =>
    after('', `${random.text(base62, 14)}.atlasv1.${random.text(base62, 67)}`),
  ),
  prefixed('Supabase token', 'sbp_', hex, 40),
  prefixed('PlanetScale token', 'pscale_tkn_', url64, 43),
  prefixed('RubyGems key', 'rubygems_', hex, 48),
  prefixed('Replicate token', 'r8_', base62, 37),
  prefixed('Mailgun key', 'key-', hex, 32),
  prefixed('Brevo key', 'xkeysib-', hex, 64),
  prefixed('Square token', 'EAAA', base62, 60),
  prefixed('age key', 'AGE-SECRET-KEY-1', bech32, 58),
  prefixed('Twilio key', 'SK', hex, 32),
  prefixed('Tailscale key', 'tskey-auth-', base58, 40),
  form('Azure client secret', (random) =>
    after('', `${random.text(base62, 3)}8Q~${random.text(`${base62}~._-`, 34)}`),
  ),
  form('Discord bot token', (random) =>
    after('', `MTA${random.text(base62, 23)}.G${random.text(url64, 5)}.${random.text(url64, 38)}`),
  ),
  prefixed('Lob key', 'live_', hex, 35),
];
