import { hopAt, lastHop } from '../exchange/hops';
import type { Exchange, Hop } from '../exchange/exchange';
import { serializeOrigin } from '../fetch-standard/origin';
import type { Origin } from '../fetch-standard/origin';
import { causeOf } from './judging/cause-of';
import type { Cause, CredentialsFinding, Diagnosis, Knowledge, Place, Verdict } from './diagnosis';
import { elsewhere } from './elsewhere/elsewhere';
import type { Evaluation } from './judging/evaluate-rules';
import { fixOf } from './fix/fix-of';
import type { Judgement } from './judging/judgement';
import { reachedServer } from './judging/reached-server';
import { hangsOnRedirectMode } from './reading/redirect-mode';
import { hangsOnStoredHeaders } from './reading/stored-headers';
import type { Settled } from './judging/settle-credentials';

/** Whether the connection of a request broke after it was sent, which it is only once any preflight has passed. */
function brokeOnTheWay({ hops, end }: Exchange, hop: Hop): boolean {
  if (hop !== lastHop({ hops }) || end?.kind !== 'failed') return false;
  return end.error.kind === 'reset' || end.error.kind === 'invalid-response';
}

/** Whether a preflight was due, was sent, and if not whether the browser's cache must have answered. */
function preflightFinding(exchange: Exchange, evaluation: Evaluation): Diagnosis['preflight'] {
  const reasons = evaluation.need?.reasons ?? [];
  const hop = hopAt(exchange, evaluation.needHop);
  const required = reasons.length > 0;
  const sent = exchange.hops.some(({ preflight }) => preflight !== null);
  const isUnasked = hop.preflight === null && (hop.response !== null || brokeOnTheWay(exchange, hop));
  return {
    required,
    reasons,
    sent,
    fromCache: required && isUnasked,
    undecided: !required && isUnasked ? (evaluation.need?.undecided ?? []) : [],
  };
}

/**
 * A verdict is known as well as the cause that it rests on. One without a cause follows from the rules, as far as what
 * the script asked for is known.
 */
function knowledgeOf(exchange: Exchange, { causes, verdict }: Judgement, mode: Diagnosis['mode']): Knowledge {
  const [first] = causes;
  if (first !== undefined) return first.knownBy;
  const isOpen =
    mode.knownBy === 'assumed' ||
    hangsOnRedirectMode(exchange) ||
    (mode.mode === 'cors' && hangsOnStoredHeaders(exchange));
  return verdict === 'allowed' && isOpen ? 'assumed' : 'derived';
}

const traceOf = (evaluation: Evaluation): Diagnosis['trace'] =>
  evaluation.passages.flatMap(({ result, stage, hop }) =>
    result.steps.map((step) => ({ ...step, stage, hop })),
  );

/**
 * A diagnosis whose trace, other engines, other credentials mode and fix are worked out when somebody looks: thousands
 * of rows need the verdict only. Fields are declared, not defined: defining each as undefined first costs a twentieth of it all.
 */
export class LazyDiagnosis implements Diagnosis {
  declare readonly verdict: Verdict;
  declare readonly knownBy: Knowledge;
  declare readonly blockedAt: Place | null;
  declare readonly causes: readonly Cause[];
  declare readonly contradiction: string | null;
  declare readonly origin: string | null;
  declare readonly preflight: Diagnosis['preflight'];
  declare readonly credentials: CredentialsFinding;
  declare readonly reachedServer: Diagnosis['reachedServer'];
  readonly #exchange: Exchange;
  readonly #settled: Settled;
  readonly #judgement: Judgement;
  readonly #origin: Origin | null;
  #trace: Diagnosis['trace'] | undefined;
  #causesIfCredentialed: readonly Cause[] | undefined;
  #firstIfCredentialed: Cause | null | undefined;
  #elsewhere: Diagnosis['elsewhere'] | undefined;
  #fix: Diagnosis['fix'] | undefined;

  constructor(
    exchange: Exchange,
    readonly mode: Diagnosis['mode'],
    origin: Origin | null,
    settled: Settled,
    judgement: Judgement,
    readonly rewriting: Diagnosis['rewriting'],
  ) {
    this.#exchange = exchange;
    this.#settled = settled;
    this.#judgement = judgement;
    this.#origin = origin;
    const { verdict, blockedAt, causes, contradiction } = judgement;
    this.verdict = verdict;
    this.knownBy = knowledgeOf(exchange, judgement, mode);
    this.blockedAt = blockedAt;
    this.causes = causes;
    this.contradiction = contradiction;
    this.origin = origin === null ? null : serializeOrigin(origin);
    this.preflight = preflightFinding(exchange, settled.evaluation);
    this.credentials = settled.credentials;
    this.reachedServer = reachedServer(exchange, verdict, blockedAt, causes[0]?.code ?? null);
  }

  get causesIfCredentialed(): readonly Cause[] {
    this.#causesIfCredentialed ??= this.#settled
      .ifCredentialed()
      .map((located) => causeOf(this.#exchange, located, 'assumed'));
    return this.#causesIfCredentialed;
  }

  get firstIfCredentialed(): Cause | null {
    if (this.#firstIfCredentialed === undefined) {
      const located = this.#settled.firstIfCredentialed();
      this.#firstIfCredentialed = located === null ? null : causeOf(this.#exchange, located, 'assumed');
    }
    return this.#firstIfCredentialed;
  }

  get trace(): Diagnosis['trace'] {
    this.#trace ??= traceOf(this.#settled.evaluation);
    return this.#trace;
  }

  get elsewhere(): Diagnosis['elsewhere'] {
    this.#elsewhere ??= elsewhere(
      this.#exchange,
      this.#origin,
      this.mode.mode,
      this.#settled,
      this.#judgement,
    );
    return this.#elsewhere;
  }

  get fix(): Diagnosis['fix'] {
    this.#fix = this.#fix === undefined ? fixOf(this.#exchange, this, this.#origin) : this.#fix;
    return this.#fix;
  }
}
