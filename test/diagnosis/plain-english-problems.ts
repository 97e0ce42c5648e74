import type { Prose } from '../../src/diagnosis/words/prose';

/** More words than this in one sentence are two ideas. */
const MOST_WORDS = 25;

/** Turns of phrase that no native writer uses, each of which once stood in a text. */
const TRANSLATED: readonly RegExp[] = [
  /\bshall\b/i,
  /\bsurvives?\b/i,
  /\b(?:knows|takes) no\b|\bknows nothing\b/i,
  /\bunset\b/i,
  /\belse than\b/i,
  /\bin place of\b/i,
  /\bat fault\b/i,
  /(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b)/i,
  /\bthose of a proxy\b/i,
  /\bby curl\b/i,
  /\bit is so\b|\bthat is all\b/i,
];

/** Words that the Fetch Standard has better ones for: a response is no `answer`, and a page requests, it does not ask. */
const FORBIDDEN: readonly RegExp[] = [
  /\banswer(?:s|ed|ing)?\b/i,
  /\bask(?:s|ed|ing)?\b/i,
  /\bChromium\b/,
  /[‘’“”]/,
  ...TRANSLATED,
];

/** One word for every literal value, however long it is and whatever it holds. */
const withoutValues = (text: Prose): string =>
  text.map((part) => (part.kind === 'code' ? 'VALUE' : part.text)).join('');

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/);

/** How often a text says that something is not certain, which it says once. */
const doubts = (text: string): number => (text.match(/\blikely\b/gi) ?? []).length;

const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;

/** What a machine can tell that is not plain English in a text of ours; literal values are not ours. */
export function plainEnglishProblems(text: Prose): readonly string[] {
  const words = withoutValues(text);
  return [
    ...FORBIDDEN.flatMap((pattern) => {
      const found = pattern.exec(words);
      return found === null ? [] : [`"${found[0]}" in: ${words}`];
    }),
    ...sentencesOf(words)
      .filter((sentence) => wordsOf(sentence) > MOST_WORDS)
      .map((sentence) => `${String(wordsOf(sentence))} words: ${sentence}`),
    ...(doubts(words) > 1 ? [`"likely" more than once in: ${words}`] : []),
  ];
}

/** The same for a label or a title, which has a most of characters with its values. */
export function labelProblems(text: Prose, mostCharacters: number): readonly string[] {
  const whole = text.map((part) => part.text).join('');
  return [
    ...plainEnglishProblems(text),
    ...(whole.length > mostCharacters ? [`${String(whole.length)} characters: ${whole}`] : []),
    ...(/[.:;]$/.test(withoutValues(text)) ? [`ends like a sentence: ${whole}`] : []),
  ];
}
