import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { WATCH_VERDICTS } from '../browsers/driver/firefox/console-verdicts';
import { lastComesNext } from '../zoo/page/last-comes-next';

type Seen = { readonly messages: readonly { readonly category: string }[] };

class ScriptError {
  static readonly warningFlag = 1;
  readonly flags = 0;
  readonly category: string;
  readonly errorMessage: string;

  constructor(category: string, errorMessage: string) {
    this.category = category;
    this.errorMessage = errorMessage;
  }
}

class Channel {
  readonly URI: { readonly specIgnoringRef: string };
  readonly originalURI: { readonly specIgnoringRef: string };

  constructor(specIgnoringRef: string) {
    this.URI = { specIgnoringRef };
    this.originalURI = this.URI;
  }
}

/** What is kept of one case when Firefox tells these in that order. */
function kept(told: readonly (ScriptError | Channel)[]): readonly string[] {
  const listeners: { observe: (subject: ScriptError | Channel) => void }[] = [];
  const window: { corsInspectorVerdicts?: Seen } = {};
  const observers = { addObserver: (one: (typeof listeners)[number]) => listeners.push(one) };
  const console = { registerListener: (one: (typeof listeners)[number]) => listeners.push(one) };
  const Ci = { nsIScriptError: ScriptError, nsIHttpChannel: Channel, nsILoadInfo: {} };
  runInNewContext(`(${WATCH_VERDICTS})()`, { window, Services: { console, obs: observers }, Ci });
  for (const one of told) for (const listener of listeners) listener.observe(one);
  return (window.corsInspectorVerdicts?.messages ?? []).map(({ category }) => category);
}

const about = (category: string, caseId = 'a-1'): ScriptError =>
  new ScriptError(category, `Blocked: http://api.localhost/?case=${caseId}&run=1`);
const requested = new Channel('http://localhost/received/a-1');
const next = new ScriptError('content javascript', `Error: ${lastComesNext('a-1')}`);

describe('what the console of Firefox says of the last request of a sequence', () => {
  it('is told from what it says late of an earlier one, after the servers were asked how far the sequence is', () => {
    const told = [
      requested,
      about('CORSAllowOriginNotMatchingOrigin'),
      next,
      about('CORSMissingAllowOrigin'),
    ];
    expect(kept(told)).toEqual(['CORSMissingAllowOrigin']);
  });

  it('leaves what it says of other cases', () => {
    expect(kept([about('CORSMissingAllowOrigin', 'a-2'), requested, next])).toEqual([
      'CORSMissingAllowOrigin',
    ]);
  });
});
