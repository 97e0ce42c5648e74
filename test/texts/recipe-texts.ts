import { plainText, prose } from '../../src/diagnosis/words/prose';
import { SITUATIONS } from '../../src/diagnosis/situations';
import { codeSpans } from '../../src/diagnosis/words/code-spans';
import { commonMistakes } from '../../src/recipes/common-mistakes';
import { notRunNote } from '../../src/recipes/not-run-note';
import { stacksWithoutRecipe } from '../../src/recipes/recognise/stacks-without-recipe';
import { RESOURCE_POLICY_PLACES } from '../../src/recipes/resource-policy';
import { remediesOf } from '../../src/recipes/remedies/remedies-of';
import { recipes } from '../../src/recipes/registry';
import { caseAmong, sampleCase } from '../recipes/remedies/sample-case';
import { keptBack } from '../recipes/remedies/kept-back';
import { label, paragraph } from './product-text';
import type { TextGroup } from './product-text';

const KEPT_BACK = caseAmong(keptBack({ 'Content-Security-Policy': "connect-src 'self'" }));

/** What stands beside code to paste that is no configuration of CORS, each text once. */
export const REMEDY_TEXTS: TextGroup = {
  title: 'Code to paste',
  entries: [
    {
      name: 'Titles and places',
      texts: [
        ...new Set(
          [
            ...SITUATIONS.flatMap(({ code }) => remediesOf(sampleCase(code))),
            ...remediesOf(KEPT_BACK),
          ].flatMap(({ title, choice, variants }) => [
            title,
            choice,
            ...variants.map(({ name, place }) => (place === null ? name : `${name}: ${place}`)),
          ]),
        ),
      ].map((text) => label(codeSpans(text))),
    },
  ],
};

/** What stands beside the configuration of each stack. */
export const RECIPE_TEXTS: TextGroup = {
  title: 'Configurations',
  entries: [
    ...recipes.map((recipe) => ({
      name: recipe.name,
      texts: [label(codeSpans(recipe.place)), ...commonMistakes(recipe).map(paragraph)],
    })),
    {
      name: 'Configurations that no test runs on the real server',
      texts: [
        ...new Set(recipes.map(notRunNote).flatMap((note) => (note === null ? [] : [plainText(note)]))),
      ].map((text) => paragraph(prose`${text}`)),
    },
    {
      name: 'Stacks without a configuration',
      texts: Object.values(stacksWithoutRecipe).flatMap(({ name, setting }) =>
        setting === null ? [] : [paragraph(prose`${name}: ${codeSpans(setting.text)}`)],
      ),
    },
    {
      name: 'Cross-Origin-Resource-Policy',
      texts: [...RESOURCE_POLICY_PLACES].map(([{ name }, { text }]) =>
        paragraph(prose`The server looks like ${name}. ${codeSpans(text)}`),
      ),
    },
  ],
};
