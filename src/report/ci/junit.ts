import type { RedactedText } from '../../redacted-text';
import { joined, ours, respelled } from '../redaction/composed-text';
import type { TestCase } from './test-case';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that no XML 1.0 may hold, not even escaped. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escaped = (text: RedactedText): RedactedText =>
  respelled(text, (plain) =>
    plain.replace(NOT_IN_XML, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character),
  );

function caseElement(one: TestCase): RedactedText {
  const head = ours`    <testcase classname="${escaped(one.group)}" name="${escaped(one.name)}"`;
  switch (one.kind) {
    case 'passed':
      return ours`${head}/>`;
    case 'skipped':
      return ours`${head}>\n      <skipped message="${escaped(one.why)}"/>\n    </testcase>`;
    case 'failed':
      return ours`${head}>\n      <failure type="${escaped(one.code)}" message="${escaped(one.title)}">${escaped(one.text)}</failure>\n    </testcase>`;
  }
}

/**
 * Results as JUnit XML, which CI systems read.
 *
 * @see https://github.com/testmoapp/junitxml (from memory)
 */
export function junitXml(suite: RedactedText, cases: readonly TestCase[]): RedactedText {
  const count = (kind: TestCase['kind']): number => cases.filter((one) => one.kind === kind).length;
  const counts = ours`tests="${cases.length}" failures="${count('failed')}" skipped="${count('skipped')}"`;
  return joined(
    [
      ours`<?xml version="1.0" encoding="UTF-8"?>`,
      ours`<testsuites ${counts}>`,
      ours`  <testsuite name="${escaped(suite)}" ${counts}>`,
      ...cases.map(caseElement),
      ours`  </testsuite>`,
      ours`</testsuites>`,
      ours``,
    ],
    ours`\n`,
  );
}
