import { LINES, moreOf } from '../../diagnosis/words/plural';
import type { RecordedMessage } from '../../explanation/blocks';
import { visibleBytes, visibleText } from '../../explanation/visible-text';
import { Heading } from './heading';
import { usePortions } from './portions';

/** Lines of one message at once. */
const MOST_LINES = 200;

/** One message with all of its headers. */
export function MessageView({
  message: { title, firstLine, lines, absent, unlisted = 0 },
}: {
  readonly message: RecordedMessage;
}) {
  const { shown, more } = usePortions(lines ?? [], LINES, MOST_LINES);
  return (
    <section class="message">
      <Heading>{title}</Heading>
      <div class="lines" tabIndex={0} role="group" aria-label={title}>
        <div class="line first">{visibleText(firstLine)}</div>
        {shown.map(({ name, value, mark }, index) => (
          <div class="line" key={index}>
            <span class="name">{visibleBytes(name)}: </span>
            {visibleBytes(value)}
            {mark === null ? null : <span class="dim"> {mark}</span>}
          </div>
        ))}
        {unlisted > 0 ? <div class="line none">{moreOf(unlisted, LINES)}</div> : null}
        {absent.map((name) => (
          <div class="line none" key={name}>
            no {name}
          </div>
        ))}
        {lines === null ? <div class="line none">headers not recorded</div> : null}
      </div>
      {more === null ? null : <p>{more}</p>}
    </section>
  );
}
