import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { moreOf } from '../../../diagnosis/words/plural';
import { visibleBytes, visibleText } from '../../../explanation/visible-text';
import { MediumContext } from '../../../report/blocks/medium';
import type { Medium } from '../../../report/blocks/medium';
import { ShellContext } from '../../../report/blocks/shell';
import { holdsPlaceholder } from '../../../report/redaction/redacted-command';
import { shortPosition } from '../../../report/source-position';
import { localTime } from '../local-time';
import { LaneDiagramView } from './lane-diagram-view';
import { LeadsContext, useLeads } from './leads';
import type { Leads } from './leads';
import { RecipeChoice } from './recipe-choice';
import { ShellSelect } from './shell-select';
import { ChosenVariant } from './variant-choice';

const More: Medium['More'] = ({ rest, portion, noun, onMore }) => (
  <button type="button" onClick={onMore}>
    Show {rest > portion ? `${String(portion)} of ` : ''}
    {moreOf(rest, noun)}
  </button>
);

const Time: Medium['Time'] = ({ part: { time, text } }) => (
  <time dateTime={new Date(time).toISOString()} title={text}>
    {localTime(time)}
  </time>
);

const Copy: Medium['Copy'] = ({ copied: { what, text }, isFirst }) => {
  const { onCopy, redaction } = useLeads();
  const { shell } = useContext(ShellContext);
  const copy = (): void => {
    const leaving = text(redaction(), shell);
    if (typeof leaving !== 'string') return;
    onCopy(leaving, holdsPlaceholder(leaving) ? `${what}: replace each YOUR-… in it` : what);
  };
  return (
    <button type="button" class={isFirst ? 'primary' : undefined} aria-label={`Copy ${what}`} onClick={copy}>
      Copy
    </button>
  );
};

const RequestName: Medium['RequestName'] = ({ method, url }) => (
  <code title={visibleText(url)}>{visibleBytes(method)}</code>
);

const RequestLink: Medium['RequestLink'] = ({ exchangeId, method }) => {
  const { onShow } = useLeads();
  return (
    <button type="button" class="link" data-shows={exchangeId} onClick={() => onShow(exchangeId)}>
      Show that {visibleText(method)}
    </button>
  );
};

const SourceLine: Medium['SourceLine'] = ({ frame }) => {
  const { onOpenSource } = useLeads();
  const position = visibleText(shortPosition(frame));
  if (onOpenSource === null) return <code title={visibleText(frame.url)}>{position}</code>;
  return (
    <button
      type="button"
      class="link"
      title={`Show ${visibleText(frame.url)} in Sources`}
      onClick={() => onOpenSource(frame)}
    >
      {position}
    </button>
  );
};

const StackChoice: Medium['StackChoice'] = ({ of: { server, suggested, stack } }) => {
  const { onChooseRecipe } = useLeads();
  return (
    <RecipeChoice
      suggested={suggested}
      selected={stack?.recipe ?? null}
      onChoose={(id) => onChooseRecipe(server, id)}
    />
  );
};

const PANEL: Medium = {
  portion: (own) => own,
  More,
  Time,
  Copy,
  ShellChoice: ShellSelect,
  OtherShells: () => null,
  RequestName,
  RequestLink,
  SourceLine,
  StackChoice,
  Variants: ChosenVariant,
  Diagram: LaneDiagramView,
};

/** Has the blocks in it shown as the panel does, where things can be chosen, copied and followed. */
export const InPanel = ({
  leads,
  children,
}: {
  readonly leads: Leads;
  readonly children: ComponentChildren;
}) => (
  <MediumContext.Provider value={PANEL}>
    <LeadsContext.Provider value={leads}>{children}</LeadsContext.Provider>
  </MediumContext.Provider>
);
