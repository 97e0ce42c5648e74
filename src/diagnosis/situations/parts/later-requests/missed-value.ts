import { hopAt } from '../../../../exchange/hops';
import { getHeader } from '../../../../fetch-standard/header-list';
import type { Sighting } from '../../../reading/log/endpoint-history';
import { succeeded } from '../witness';

/** Whether a request lacked a request header that a good response gave the value of, and failed as one does without it. */
export const missedValue =
  (sentAs: string, statuses: readonly number[]) =>
  ({ exchange, hop, response }: Sighting, earlier: Sighting): boolean => {
    if (!succeeded(earlier)) return false;
    const sent = hopAt(exchange, hop).requestHeaders;
    return statuses.includes(response?.status ?? 0) && sent !== null && getHeader(sent, sentAs) === null;
  };
