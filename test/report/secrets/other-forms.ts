import { after, drawn } from './secret-form';
import type { Secret, SecretForm } from './secret-form';
import { ALPHABETS } from './seeded-random';
import type { Random } from './seeded-random';

const { base32, base36, base58, base62, base64, base64url, digits, hex, lower, lowerBase32 } = ALPHABETS;
const { upperBase36, upperHex } = ALPHABETS;

const heldOut = (name: string, make: (random: Random) => Secret): SecretForm => ({
  name,
  telling: 'held-out',
  make,
});

/**
 * Published forms that the product's list does not have, on purpose: they stand for the services that will begin to issue
 * tokens tomorrow. If you extend the list, take others.
 */
export const heldOutForms: readonly SecretForm[] = [
  heldOut('Contentful token', (random) => after('CFPAT-', random.text(base64url, 43))),
  heldOut('Buildkite token', (random) => after('bkua_', random.text(hex, 40))),
  heldOut('Typeform token', (random) => after('tfp_', random.text(`${base62}_.`, 59))),
  heldOut('Duffel token', (random) => after('duffel_live_', random.text(base64url, 43))),
  heldOut('ReadMe key', (random) => after('rdme_', random.text(base36, 70))),
  heldOut('Prefect key', (random) => after('pnu_', random.text(base36, 36))),
  heldOut('Shippo token', (random) => after('shippo_live_', random.text(hex, 40))),
  heldOut('EasyPost key', (random) => after('EZAK', random.text(base62, 54))),
  heldOut('Dynatrace token', (random) =>
    after('dt0c01.', `${random.text(base32, 24)}.${random.text(base32, 64)}`),
  ),
  heldOut('Frame.io token', (random) => after('fio-u-', random.text(base64url, 64))),
];

const opaque = (name: string, alphabet: string, length: number): SecretForm => ({
  name,
  telling: 'opaque',
  make: (random) => drawn(random.text(alphabet, length)),
});

const grouped = (name: string, alphabet: string, groups: readonly number[], glue: string): SecretForm => ({
  name,
  telling: 'opaque',
  make: (random) => drawn(groups.map((length) => random.text(alphabet, length)).join(glue)),
});

/** Random texts as libraries make keys, session identifiers and magic links of them. */
export const opaqueForms: readonly SecretForm[] = [
  opaque('hex, 16', hex, 16),
  opaque('hex, 32', hex, 32),
  opaque('hex, 40', hex, 40),
  opaque('hex, 64', hex, 64),
  opaque('upper-case hex, 32', upperHex, 32),
  opaque('base62, 16', base62, 16),
  opaque('base62, 22', base62, 22),
  opaque('base62, 32', base62, 32),
  opaque('base62, 64', base62, 64),
  opaque('base64, 24', base64, 24),
  opaque('base64, 40', base64, 40),
  { name: 'base64, padded', telling: 'opaque', make: (random) => drawn(`${random.text(base64, 43)}=`) },
  opaque('base64url, 22', base64url, 22),
  opaque('base64url, 43', base64url, 43),
  opaque('base64url, 64', base64url, 64),
  opaque('base36, 20', base36, 20),
  opaque('base36, 25', base36, 25),
  opaque('upper-case base36, 24', upperBase36, 24),
  opaque('base32, 16', base32, 16),
  opaque('base32, 32', base32, 32),
  opaque('lower-case base32, 26', lowerBase32, 26),
  opaque('base58, 44', base58, 44),
  opaque('letters, 20', lower, 20),
  opaque('letters, 32', lower, 32),
  opaque('digits, 32', digits, 32),
  {
    name: 'UUID',
    telling: 'opaque',
    make: ({ text }) =>
      drawn(`${text(hex, 8)}-${text(hex, 4)}-4${text(hex, 3)}-a${text(hex, 3)}-${text(hex, 12)}`),
  },
  grouped('licence key', upperBase36, [5, 5, 5, 5, 5], '-'),
  grouped('app password', lower, [4, 4, 4, 4], '-'),
  grouped('signed value', base64url, [20, 6, 27], '.'),
  grouped('dotted pair', base62, [24, 32], '.'),
];
