import {
  checkPreflightResponse,
  type PreflightResponseInput,
} from '../../src/fetch-standard/cors-preflight-fetch';
import { ENGINES } from '../../src/fetch-standard/engines';
import type { RuleFailure, RuleResult } from '../../src/fetch-standard/failure';
import type { HeaderList } from '../../src/fetch-standard/header-list';

export const APP = 'https://app.example.com';

/** Response headers by the part of their names after `Access-Control-`. */
export const headers = (fields: Readonly<Record<string, string>>): HeaderList =>
  Object.entries(fields).map(([name, value]) => ({ name: `Access-Control-${name}`, value }));

/** A response that passes the CORS check, with further headers. */
export const open = (fields: Readonly<Record<string, string>> = {}): HeaderList =>
  headers({ 'Allow-Origin': APP, 'Allow-Credentials': 'true', ...fields });

/** Request headers of which only the names are known. */
export const named = (...names: readonly string[]): PreflightResponseInput['unsafeHeaders'] =>
  names.map((name) => ({ name, value: null, why: null }));

/** Checks a preflight response that passes but for what the test changes. */
export const run = (input: Partial<PreflightResponseInput>): RuleResult =>
  checkPreflightResponse({
    status: 204,
    headers: open(),
    repeatsMerged: false,
    origin: APP,
    tainted: false,
    credentials: false,
    method: 'GET',
    unsafeHeaders: [],
    useCorsPreflight: false,
    toOwnOrigin: false,
    engine: ENGINES.standard,
    ...input,
  });

export const failures = (input: Partial<PreflightResponseInput>): readonly RuleFailure[] =>
  run(input).failures;

export const codes = (input: Partial<PreflightResponseInput>): readonly string[] =>
  failures(input).map(({ code }) => code);
