import type { Cause, Diagnosis } from '../../diagnosis/diagnosis';
import { explainCause } from '../../diagnosis/explain-cause';
import { explainVerdict } from '../../diagnosis/explain-verdict';
import { explainReachIn } from '../../diagnosis/situations/explain-reach-in';
import type { Situation } from '../../diagnosis/situations/situation';
import { whoActs, whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { Exchange } from '../../exchange/exchange';
import { countStatement, decisiveHop, KNOWLEDGE_WORDS } from '../../report/statements';
import { visibleText } from '../../report/visible-text';
import { VerdictIcon } from '../list/verdict-icon';
import { markOf } from '../store/row';
import { ProseText } from './prose-text';

type Props = { readonly exchange: Exchange; readonly diagnosis: Diagnosis };

type PrintedProps = {
  readonly exchange: Exchange;
  readonly cause: Cause;
  readonly when: string;
};

type HeadProps = Props & { readonly situations: readonly Situation[] };

/** A method that only reads: that the server ran it changed nothing. */
const READS = /^(?:GET|HEAD|OPTIONS)$/;

function reachTone({ exchange, diagnosis, situations }: HeadProps): string {
  if (diagnosis.verdict !== 'blocked') return '';
  if (diagnosis.reachedServer === 'no') return 'good';
  if (situations[0]?.reach !== undefined) return '';
  return diagnosis.reachedServer === 'yes' && !READS.test(decisiveHop(exchange, diagnosis).method)
    ? 'warn'
    : '';
}

/** What the browser prints of a cause; `when` says under which condition, where that is open. */
function Printed({ exchange, cause, when }: PrintedProps) {
  const sentence = explainCause(cause, exchange).prints[exchange.browser];
  if (sentence === null) return null;
  const likely = when === '' && cause.knownBy === 'assumed' ? 'likely ' : '';
  return (
    <p class="printed">
      {exchange.browser === 'chromium' ? 'Chrome' : 'Firefox'} {likely}prints{when}:{' '}
      <q>{visibleText(sentence)}</q>
    </p>
  );
}

/** What the browser prints of the first cause, or of each of the two that may be the first. */
function PrintedFirst({ exchange, diagnosis }: Props) {
  const { causes, firstIfCredentialed: other, verdict } = diagnosis;
  const [first] = causes;
  if (first === undefined || verdict === 'allowed') return null;
  if (other === null) return <Printed exchange={exchange} cause={first} when="" />;
  return (
    <>
      <Printed exchange={exchange} cause={first} when=", if there are no credentials" />
      <Printed exchange={exchange} cause={other} when=", if there are credentials" />
    </>
  );
}

/** The verdict in one sentence, and what everybody asks first: who must act, and did the server run it. */
export function VerdictHead({ exchange, diagnosis, situations }: HeadProps) {
  const [first] = diagnosis.causes;
  const actor = whoActs(diagnosis, situations);
  return (
    <div class={`verdict-head ${markOf(diagnosis)}`}>
      <h1>
        <VerdictIcon verdict={markOf(diagnosis)} /> <ProseText text={explainVerdict(exchange, diagnosis)} />
      </h1>
      <ul class="chips">
        {actor === null ? null : <li class="chip bad">{whoActsLabel(actor)}</li>}
        <li class={`chip ${reachTone({ exchange, diagnosis, situations })}`}>
          <ProseText text={explainReachIn(diagnosis, exchange, situations)} />
        </li>
        {diagnosis.causes.length < 2 ? null : <li class="chip">{countStatement(diagnosis.causes.length)}</li>}
        {first === undefined && diagnosis.knownBy !== 'assumed' ? null : (
          <li class="chip dim">{KNOWLEDGE_WORDS[diagnosis.knownBy]}</li>
        )}
      </ul>
      <PrintedFirst exchange={exchange} diagnosis={diagnosis} />
    </div>
  );
}
