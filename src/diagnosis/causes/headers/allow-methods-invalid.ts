import type { CauseDefinition } from '../parts/cause-definition';
import { invalidList } from '../parts/invalid-list';

export const allowMethodsInvalid: CauseDefinition<'allow-methods-invalid'> = {
  code: 'allow-methods-invalid',
  ...invalidList('Access-Control-Allow-Methods', 'a valid method', 'methods'),
};
