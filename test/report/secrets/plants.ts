import { heldOutForms, opaqueForms } from './other-forms';
import type { Field, Place } from './place';
import { places } from './places';
import { publishedForms } from './published-forms';
import type { Secret, SecretForm } from './secret-form';
import { seededRandom } from './seeded-random';
import { serviceUrls } from './service-urls';

/** What tells that a text is a secret, the surest first: its name; its published form; a word before it; nothing. */
export const TELLS = ['name', 'published form', 'held-out form', 'word', 'nothing'] as const;

export type Tells = (typeof TELLS)[number];

/** A secret in a place. */
export type Plant = {
  readonly form: string;
  /** What kind of place it is. */
  readonly kind: string;
  readonly tells: Tells;
  readonly field: Field;
  /** The whole text of the field. */
  readonly text: string;
  readonly secret: Secret;
};

/** The seed of the tests and of the published table. */
export const SEED = 20_261_130;

const forms: readonly SecretForm[] = [...publishedForms, ...heldOutForms, ...opaqueForms];

function whatTells({ beside }: Place, { telling }: SecretForm): Tells {
  if (beside === 'name') return 'name';
  if (telling === 'published') return 'published form';
  if (telling === 'held-out') return 'held-out form';
  return beside;
}

/** The secret URLs of services are published as a whole, and stand where URLs do. */
const URL_FIELDS: readonly Field[] = [
  { at: 'url' },
  { at: 'redirect-url' },
  { at: 'response-header', name: 'Location' },
  { at: 'request-header', name: 'Referer' },
];

/** Every secret in every place, each drawn for itself. */
export function plantsOf(seed: number): readonly Plant[] {
  const random = seededRandom(seed);
  const inPlaces = forms.flatMap((form) =>
    places.map((place): Plant => {
      const secret = form.make(random);
      const { kind, field } = place;
      return {
        form: form.name,
        kind,
        tells: whatTells(place, form),
        field,
        text: place.write(secret.text),
        secret,
      };
    }),
  );
  const services = serviceUrls.flatMap(({ service, make }) =>
    URL_FIELDS.map((field): Plant => {
      const { url, secret } = make(random);
      return {
        form: `${service} (URL)`,
        kind: 'URL of a service',
        tells: 'published form',
        field,
        text: url,
        secret,
      };
    }),
  );
  return [...inPlaces, ...services];
}

/** How many kinds of secrets and places there are. */
export const COUNTS = { forms: forms.length, places: places.length, services: serviceUrls.length } as const;
