import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis';
import { VERDICT_LABELS } from '../../../src/diagnosis/words/verdict';
import type { Exchange } from '../../../src/exchange/exchange';
import type { Redaction } from '../../../src/report/redaction/redaction';
import { redactionOf } from '../../../src/report/redaction/redaction';
import { asRead, isLeaked } from './leak';
import { ordinaryInputs } from './ordinary-inputs';
import type { OrdinaryInput } from './ordinary-inputs';
import type { Field } from './place';
import { plantedExchange } from './planted-exchange';
import type { Planted } from './planted-exchange';
import type { Plant } from './plants';
import type { Printer } from './printers';

/** A secret that could be read in what was printed. */
export type Leak = { readonly plant: Plant; readonly printer: string };

/** What came of printing. */
export type Measured = {
  readonly planted: readonly Plant[];
  readonly leaks: readonly Leak[];
  /** Reports whose verdict or number of causes is not what the panel shows. */
  readonly contradictions: readonly string[];
};

const fieldKey = (field: Field): string => ('name' in field ? `${field.at} ${field.name}` : field.at);

/** As many secrets as there are fields for them in one exchange, so that the printers run less often. */
function batches(plants: readonly Plant[]): readonly (readonly Plant[])[] {
  const open: Map<string, Plant>[] = [];
  // A field that is full in one exchange is full in all before it.
  const nextFree = new Map<string, number>();
  for (const plant of plants) {
    const key = fieldKey(plant.field);
    const index = nextFree.get(key) ?? 0;
    nextFree.set(key, index + 1);
    const batch = open[index] ?? new Map<string, Plant>();
    open[index] = batch.set(key, plant);
  }
  return open.map((batch) => [...batch.values()]);
}

function contradictionIn(report: string, diagnosis: Diagnosis): string | null {
  const verdict = /^## ([^:]+):/m.exec(report)?.[1] ?? 'none';
  const causes = report.match(/^#### \d+\. /gm)?.length ?? 0;
  const isSame =
    verdict === VERDICT_LABELS[diagnosis.verdict] && causes === Math.min(20, diagnosis.causes.length);
  return isSame ? null : `${verdict} with ${String(causes)} causes`;
}

function measureExchange(
  planted: readonly Plant[],
  exchange: Exchange,
  printers: readonly Printer[],
): Omit<Measured, 'planted'> {
  const diagnosis = diagnose(exchange);
  const leaks: Leak[] = [];
  const contradictions: string[] = [];
  for (const { printer, isReport, print } of printers) {
    const printed = print(exchange, diagnosis);
    const read = asRead(printed);
    for (const plant of planted) if (isLeaked(plant.secret, read)) leaks.push({ plant, printer });
    const contradiction = isReport ? contradictionIn(printed, diagnosis) : null;
    if (contradiction !== null) contradictions.push(contradiction);
  }
  return { leaks, contradictions };
}

/** Plants secrets in exchanges and prints these in forms that leave the panel. */
export function measurePrinted(plants: readonly Plant[], printers: readonly Printer[]): Measured {
  const results = batches(plants).map((batch) => measureExchange(batch, plantedExchange(batch), printers));
  return {
    planted: plants,
    leaks: results.flatMap(({ leaks }) => leaks),
    contradictions: results.flatMap(({ contradictions }) => contradictions),
  };
}

/** What passes the border that everything passes which is printed. */
function passed({ field, text }: Planted, redaction: Redaction): string {
  if (field.at === 'header-name') return redaction.header({ name: text, value: '1' }).name;
  if ('name' in field) return redaction.header({ name: field.name, value: text }).value;
  return field.at === 'method' ? redaction.name(text) : redaction.literal(text);
}

/** The same for the border alone, which is quicker by far: what every printer prints has passed it. */
export function measureBorder(plants: readonly Plant[]): Measured {
  const redaction = redactionOf([]);
  const leaks = plants
    .filter((plant) => isLeaked(plant.secret, asRead(passed(plant, redaction))))
    .map((plant) => ({ plant, printer: 'border' }));
  return { planted: plants, leaks, contradictions: [] };
}

/** The ordinary inputs that do not come out as they went in, each with what became of it. */
export function changedOrdinary(): readonly (OrdinaryInput & { readonly became: string })[] {
  return ordinaryInputs
    .map((input) => ({ ...input, became: passed(input, redactionOf([plantedExchange([input])])) }))
    .filter(({ text, became }) => became !== text);
}
