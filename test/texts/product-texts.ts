import { DIAGNOSIS_TEXTS } from './diagnosis-texts';
import { PREFLIGHT_CACHE_TEXTS } from './preflight-cache-texts';
import type { TextGroup } from './product-text';
import { RECIPE_TEXTS, REMEDY_TEXTS } from './recipe-texts';
import { SCRIPT_TEXTS } from './script-texts';
import { WRITTEN_TEXTS } from './written-texts';

/** All texts of the product by the place where they are read. */
export const PRODUCT_TEXTS: readonly TextGroup[] = [
  ...DIAGNOSIS_TEXTS,
  PREFLIGHT_CACHE_TEXTS,
  RECIPE_TEXTS,
  REMEDY_TEXTS,
  SCRIPT_TEXTS,
  ...WRITTEN_TEXTS,
];
