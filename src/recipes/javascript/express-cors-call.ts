import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import { settings } from '../settings';
import type { WrittenPolicy } from '../stack-defaults';
import { expressCorsNames } from './express-cors-names';

/** The `cors` package as the first middleware of an `app`. */
export const expressCorsCall = (policy: WrittenPolicy): string =>
  lines(
    "import cors from 'cors';",
    '',
    'app.use(',
    '  cors({',
    indented(4, settings(policy, javascriptProperties, expressCorsNames)),
    '  }),',
    ');',
  );
