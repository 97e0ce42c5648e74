import type { SituationCode } from '../../../../src/diagnosis/situations/situation-code';
import type { ZooCase } from '../../../zoo/zoo-case';
import type { BrowserName } from '../../driver/browser-session';

/** What the panel has to say first of a request. */
export type SaidFirst = {
  readonly code: SituationCode;
  readonly knownBy: 'derived' | 'assumed';
  /** Who has to act, as the situation or the verdict names it. */
  readonly owner: string;
  /** What the first action must name. */
  readonly todo: string;
};

/** A kind of fault that people report, by requests that show it. */
export type Kind = {
  /** The fault, as a sentence without its full stop. */
  readonly title: string;
  /** Sent in this order; the last one is the one that was reported. */
  readonly cases: readonly [ZooCase, ...ZooCase[]];
  readonly says: SaidFirst;
  /** Where a browser shows less. */
  readonly saysIn?: Partial<Record<BrowserName, Partial<SaidFirst>>>;
};

/** The group of all cases of the kinds. */
export const KINDS = 'For what people report';
