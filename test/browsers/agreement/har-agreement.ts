import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import { withoutFragment } from '../../../src/fetch-standard/without-fragment';
import { harFrom } from '../../../src/har/read-har';
import type { DocumentHandle } from '../driver/browser-session';

/** The HAR of the inspected page as DevTools gives it to the panel, whose own log is a HAR file's `log`. */
const READ_HAR = `new Promise((resolve) => {
  const got = (globalThis.browser ?? chrome).devtools.network.getHAR((har) => resolve(JSON.stringify(har)));
  got?.then((har) => resolve(JSON.stringify(har)));
})`;

/** Reads the HAR of the inspected page as a file would hold it. */
export async function readHarOf(panel: DocumentHandle): Promise<readonly Exchange[]> {
  const har = JSON.parse(await panel.evaluate<string>(READ_HAR)) as { readonly log?: unknown };
  const read = harFrom(har.log === undefined ? { log: har } : har);
  if (read.kind === 'refused') throw new Error(read.why);
  return read.recording.exchanges;
}

/** How what a HAR leads to compares with the recording of the same requests. */
export type HarAgreement = {
  readonly same: number;
  /** Requests that the HAR does not hold, or of which it does not say how they ended. */
  readonly untold: number;
  /** What is said of each of the others, live and by the HAR. */
  readonly differing: readonly string[];
};

const keyOf = ({ hops: [{ method, url }] }: Exchange): string => `${method} ${withoutFragment(url)}`;

const said = (exchange: Exchange): string => {
  const { verdict, causes } = diagnose(exchange);
  return `${verdict} ${causes[0]?.code ?? ''}`;
};

/** Compares verdict and first cause of each recorded request with those of its entry in a HAR. */
export function compareWithHar(recorded: readonly Exchange[], har: readonly Exchange[]): HarAgreement {
  const left = [...har];
  const differing: string[] = [];
  let same = 0;
  let untold = 0;
  for (const exchange of recorded) {
    const at = left.findIndex((one) => keyOf(one) === keyOf(exchange));
    const [one] = at < 0 ? [] : left.splice(at, 1);
    if (one === undefined || diagnose(one).verdict === 'unknown') untold += 1;
    else if (said(one) === said(exchange)) same += 1;
    else differing.push(`${said(exchange)} → ${said(one)}: ${exchange.hops[0].url}`);
  }
  return { same, untold, differing };
}
