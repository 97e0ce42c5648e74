import '../styles/detail.css';
import '../styles/diagram.css';
import '../styles/answer.css';
import '../styles/fix.css';
import '../styles/configuration.css';
import '../styles/what-if.css';
import '../styles/copy-menu.css';
import '../styles/forced-colors-detail.css';
import { visibleText } from '../../explanation/visible-text';
import { trafficSummary } from '../list/traffic-summary';
import type { PanelStore } from '../store/panel-store';
import { countEdits } from '../../diagnosis/what-if/what-if-edits';
import { withRecipe } from '../store/preferences';
import type { Row } from '../store/row';
import { explanationOf } from '../../explanation/explanation-of';
import { headlineOf } from '../../explanation/headline';
import type { Chapter } from '../../explanation/section';
import { recordedBlocks } from '../../explanation/sections/recorded';
import type { Case } from '../../diagnosis/case';
import type { Exchange } from '../../exchange/exchange';
import { BlockViews } from '../../report/blocks/block-view';
import { redactionOf } from '../../report/redaction/redaction';
import { AnswerTab } from './answer-tab';
import { ChapterTab } from './chapter-tab';
import { CopyMenu } from './copy-menu';
import { Example } from './example';
import type { Leads } from './medium/leads';
import { InPanel } from './medium/panel-medium';
import { useSendAgain } from './send-again';
import { rememberedEdits, withEdits } from '../store/what-if-memory';
import { Tabs } from './tabs';
import { VerdictHead } from './verdict-head';
import { WhatIfTab } from './what-if/what-if-tab';
import { traceOf } from '../../diagnosis/judging/trace';

type Props = { readonly store: PanelStore };

function Overview({ store }: Props) {
  const rows = store.rows.value;
  // An empty list says itself why it is empty.
  if (rows.length === 0) {
    const browser = store.log.value.status?.browser;
    return browser === undefined ? null : <Example browser={browser} />;
  }
  if (store.shownRows.value.length === 0) {
    return (
      <div class="overview">
        <p>The explanation of a blocked request appears here.</p>
      </div>
    );
  }
  return (
    <div class="overview">
      {store.blockedRows.value.length === 0 ? <h2>Nothing was blocked</h2> : null}
      <p>{trafficSummary(rows, store.log.value.status?.sameOriginRequests ?? 0)}</p>
      <p>Select a request to see what happened to it.</p>
    </div>
  );
}

type RequestLineProps = {
  readonly row: Row;
  readonly store: PanelStore;
  /** What is said of it; null where a bug kept us from it. */
  readonly shown: Case | null;
};

/** Which request it is, and what can be done with it. */
function RequestLine({ row, store, shown }: RequestLineProps) {
  const { button, question } = useSendAgain(store, row, shown);
  return (
    <>
      <div class="request-line">
        <code class="request-url" tabIndex={0}>
          {visibleText(row.method)} <span class="url">{visibleText(row.url)}</span>{' '}
          {row.exchange.pageOrigin === null ? null : (
            <span class="from">from {visibleText(row.exchange.pageOrigin)}</span>
          )}
        </code>
        <div class="request-actions">
          {button}
          <CopyMenu store={store} />
        </div>
      </div>
      {question}
    </>
  );
}

const leadsOf = (store: PanelStore, exchange: Exchange): Leads => ({
  onShow: store.reveal,
  onOpenSource: store.openSource,
  onChooseRecipe: (server, recipe) => {
    store.preferences.value = withRecipe(store.preferences.value, server, recipe);
  },
  onCopy: store.copyText,
  redaction: () => redactionOf([exchange]),
});

/** The explanation of the selected request. */
export function Detail({ store }: Props) {
  const row = store.selected.value;
  if (row === null) return <Overview store={store} />;
  const { exchange, explanation } = row;
  const shown = store.selectedCase.value;
  const leads = leadsOf(store, exchange);
  if (explanation.kind === 'bug') {
    return (
      <InPanel leads={leads}>
        <RequestLine row={row} store={store} shown={null} />
        <div class="failure" role="alert">
          <h2>This request could not be explained</h2>
          <p>This is a bug in the panel, not in the page.</p>
          <pre tabIndex={0}>{explanation.message}</pre>
          <button type="button" onClick={() => store.copyDiagnostic(explanation.message)}>
            Copy diagnostic
          </button>
        </div>
        <div class="raw">
          <BlockViews blocks={recordedBlocks(exchange, null)} />
        </div>
      </InPanel>
    );
  }
  const { diagnosis } = explanation;
  if (shown === null) return null;
  const { recipes } = store.preferences.value;
  const sectionsOf = (chapter: Chapter) => explanationOf(shown, [chapter], recipes).sections;
  const trace = traceOf(exchange);
  const findings = store.findings.value;
  const edits = rememberedEdits(store.whatIf.value, row.id);
  const editCount = countEdits(edits);
  const tabs = [
    {
      id: 'why',
      name: 'Answer',
      count: null,
      content: () => <AnswerTab shown={shown} sections={sectionsOf('answer')} recipes={recipes} />,
    },
    {
      id: 'evidence',
      name: 'Evidence',
      count: diagnosis.causes.length < 2 ? null : diagnosis.causes.length,
      content: () => <ChapterTab sections={sectionsOf('evidence')} />,
    },
    {
      id: 'what-if',
      name: 'What if',
      count: editCount === 0 ? null : editCount,
      content: () => (
        <WhatIfTab
          key={row.id}
          exchange={exchange}
          log={shown.log}
          diagnosis={diagnosis}
          edits={edits}
          onEdit={(changed) => {
            store.whatIf.value = withEdits(store.whatIf.value, row.id, changed);
          }}
          recipes={recipes}
        />
      ),
    },
    {
      id: 'findings',
      name: 'Findings',
      count: findings.length === 0 ? null : findings.length,
      content: () => <ChapterTab sections={sectionsOf('findings')} />,
    },
    {
      id: 'steps',
      name: 'Steps',
      count: trace.length === 0 ? null : trace.length,
      content: () => <ChapterTab sections={sectionsOf('steps')} />,
    },
    {
      id: 'raw',
      name: 'Raw',
      count: null,
      content: () => (
        <div class="raw">
          <ChapterTab sections={sectionsOf('recorded')} />
        </div>
      ),
    },
  ];
  return (
    <InPanel leads={leads}>
      <RequestLine row={row} store={store} shown={shown} />
      <VerdictHead shown={shown} headline={headlineOf(shown)} />
      <Tabs
        label="About this request"
        tabs={tabs}
        chosen={store.tab.value}
        onChoose={(id) => (store.tab.value = id)}
      />
    </InPanel>
  );
}
