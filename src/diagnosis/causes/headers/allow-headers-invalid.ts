import type { CauseDefinition } from '../parts/cause-definition';
import { invalidList } from '../parts/invalid-list';

export const allowHeadersInvalid: CauseDefinition<'allow-headers-invalid'> = {
  code: 'allow-headers-invalid',
  ...invalidList('Access-Control-Allow-Headers', 'a valid header name', 'header names'),
};
