import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { RecordedBy } from '../../src/exchange/exchange';
import { contradictionReport } from '../../src/report/markdown/contradiction-report';
import { requestReport } from '../../src/report/markdown/markdown';
import { ALLOWS_PAGE, blocked, exchange, hop, response } from '../diagnosis/exchange-builder';

const TODAY: RecordedBy = { browserVersion: '156.0.8078.108', extensionVersion: '0.1.0' };
const LATER: RecordedBy = { ...TODAY, browserVersion: '171.0.1.2' };

const refused = (recordedBy: RecordedBy) =>
  exchange([hop({ response: response(200) })], blocked, { recordedBy });

/** A request that the rules allow and the browser blocked. */
const contradicted = (recordedBy: RecordedBy) =>
  exchange([hop({ response: response(200, ALLOWS_PAGE) })], blocked, { recordedBy });

describe('a report says which versions made and recorded the request', () => {
  it('names the browser and the extension with their versions', () => {
    const report = requestReport(refused(TODAY));
    expect(report).toContain('Recorded by CORS Inspector 0.1.0');
    expect(report).toContain('Chrome 156.0.8078.108 sent and received');
  });

  it('says nothing of versions that are not known', () => {
    const report = requestReport(refused({ browserVersion: null, extensionVersion: null }));
    expect(report).toContain('Recorded by CORS Inspector from the headers that Chrome sent and received');
  });

  it('says in which version the rules were verified only where the browser has another', () => {
    expect(requestReport(refused(LATER))).toContain('were verified in version 156');
    expect(requestReport(refused(TODAY))).not.toContain('were verified in version');
  });

  it('tells them in what is copied where the rules and the browser disagree', () => {
    const seen = contradicted(LATER);
    const copied = contradictionReport(seen, diagnose(seen));
    expect(copied).toContain('- Browser: Chrome 171.0.1.2');
    expect(copied).toContain('- Extension: CORS Inspector 0.1.0');
    expect(copied).toContain('were verified in version 156');
  });
});
