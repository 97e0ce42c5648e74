/*
 * What other programs import: everything that a release promises to keep until the next major version. Nothing here touches
 * a network, a file or a clock, so that it runs in Node, in browsers and in workers.
 */
export { diagnose } from '../diagnosis/diagnose';
export type { Cause, Diagnosis, Evidence, Knowledge, Owner, Stage, Verdict } from '../diagnosis/diagnosis';
export type { Prose } from '../diagnosis/words/prose';
export type { Exchange, Hop, Preflight, Response } from '../exchange/exchange';
export type { Block } from '../explanation/blocks';
export type { Explanation, Headline } from '../explanation/explanation';
export type { Section } from '../explanation/section';
export type { Header, HeaderList } from '../fetch-standard/header-list';
export { readRecording } from '../report/opened/read-recording';
export type { ReadRecording, Recording } from '../report/opened/read-recording';
export { requestsIn } from '../report/opened/requests-in';
export { blockedIn } from './blocked-in';
export { explain } from './explain';
export type { Beside } from './explain';
export { policyFor } from './policy-for';
export type { Policy } from './policy-for';
export { FORMS, print } from './print';
export { STACKS } from './stacks';
export type { Stack } from './stacks';
