import { LINES, moreOf } from '../../diagnosis/words/plural';
import { visibleBytes, visibleText } from '../../explanation/visible-text';
import { SHELL_NAMES } from '../../recipes/shells';
import type { Shell } from '../../recipes/shells';
import { Code } from '../blocks/code-block';
import { isRefused } from '../blocks/code-text';
import type { CodeText } from '../blocks/code-text';
import { Fold } from '../blocks/fold';
import { Below } from '../blocks/heading';
import type { Medium } from '../blocks/medium';
import { isTooLongToRepeat, OTHER_SHELLS_TITLE, TOO_LONG_TO_REPEAT } from '../frame/repeated-command';
import { sourcePosition } from '../source-position';
import { DiagramPictures } from './diagram-pictures';

/** What stands in place of what can be chosen elsewhere. */
const Chosen = ({ name }: { readonly name: string }) => <span class="chosen">{visibleText(name)}</span>;

const More: Medium['More'] = ({ rest, noun }) => (
  <span class="more">{noun === LINES ? moreOf(rest, LINES) : `${moreOf(rest, noun)}.`}</span>
);

function Repeated({ text }: { readonly text: CodeText }) {
  const isLong = !isRefused(text) && isTooLongToRepeat(typeof text === 'string' ? text : text.text);
  return isLong ? <p>{TOO_LONG_TO_REPEAT}</p> : <Code text={text} />;
}

const OTHERS: readonly Shell[] = ['powershell', 'cmd'];

const OtherShells: Medium['OtherShells'] = ({ commands }) =>
  commands.length === 0 ? null : (
    <Fold title={OTHER_SHELLS_TITLE}>
      {OTHERS.map((shell) => (
        <div key={shell}>
          <p>{SHELL_NAMES[shell]}:</p>
          {commands.map((command, index) => (
            <Repeated key={index} text={command(shell)} />
          ))}
        </div>
      ))}
    </Fold>
  );

const RequestName: Medium['RequestName'] = ({ method, url }) => (
  <code>
    {visibleBytes(method)} {visibleText(url)}
  </code>
);

const Variants: Medium['Variants'] = ({ remedy: { variants }, children }) => {
  const [first, ...others] = variants;
  return (
    <>
      {children(first, <Chosen name={first.name} />)}
      {others.length === 0 ? null : (
        <Fold title={`For ${others.map(({ name }) => visibleText(name)).join(', ')}`}>
          <Below>
            {others.map((variant) => (
              <div key={variant.id}>{children(variant, <Chosen name={variant.name} />)}</div>
            ))}
          </Below>
        </Fold>
      )}
    </>
  );
};

/** A request that the same document tells of. */
export type Anchor = { readonly id: string; readonly name: string };

/** What blocks of one section are shown in. */
export type Place = {
  /** The most items of a list that are written out. */
  readonly limit: number;
  /** Where the requests are that the document tells of, by the ids of their exchanges. */
  readonly anchors: ReadonlyMap<string, Anchor>;
};

/** A document that stands still: what a reader could choose elsewhere is chosen or written out, and only links lead on. */
export const documentMedium = ({ limit, anchors }: Place): Medium => ({
  // Recorded lines are short, and the one that proves something may be among the last.
  portion: (own, noun) => (noun === LINES ? own : Math.min(own, limit)),
  More,
  Time: ({ part }) => <>{part.text}</>,
  Copy: () => null,
  ShellChoice: () => <Chosen name={`Shell: ${SHELL_NAMES.posix}`} />,
  OtherShells,
  RequestName,
  RequestLink: ({ exchangeId }) => {
    const anchor = anchors.get(exchangeId);
    return anchor === undefined ? null : <a href={`#${anchor.id}`}>{anchor.name}</a>;
  },
  SourceLine: ({ frame }) => <code>{visibleText(sourcePosition(frame))}</code>,
  StackChoice: ({ of: { stack } }) => (stack === null ? null : <Chosen name={stack.name} />),
  Variants,
  Diagram: DiagramPictures,
});
