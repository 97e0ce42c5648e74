import { clouds } from './clouds';
import { codeAndPackages } from './code-and-packages';
import { models } from './models';
import { products } from './products';
import type { SecretForm } from './secret-form';

/** Beginnings that words have too: what follows them has to look random. */
export const WORDLIKE_BEGINNINGS: readonly string[] = [
  'A3-',
  'AC',
  'AGE-PLUGIN-',
  'EAA',
  'EAAA',
  'SK',
  'cio',
  'dapi',
  'dkea',
  'dose',
  'fw_',
  'hf_',
  'jina_',
  'key-',
  'live_',
  'oy2',
  'pat',
  'pk.',
  'pul-',
  're_',
  's.',
  'secret_',
  'sess-',
  'sk-',
  'sk-admin-',
  'sk-ant-',
  'sk-or-',
  'sk-proj-',
  'sk.',
  'sl.',
  'test_',
  'tk.',
  'v1.0-',
  'xai-',
];

/** The forms that services have published, as data. Where a beginning is a word's too, {@link WORDLIKE_BEGINNINGS} says so. */
export const SECRET_FORMS: readonly SecretForm[] = [...codeAndPackages, ...clouds, ...models, ...products];
