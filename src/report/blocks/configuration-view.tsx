import type { RefusedServer, ServerConfiguration } from '../../explanation/server-configuration';
import { visibleText } from '../../explanation/visible-text';
import { Framed } from './code-block';
import { Heading } from './heading';
import { usePortions } from './portions';
import { ProseText } from './prose-text';
import { StackView } from './stack-view';

type OneProps = {
  readonly one: ServerConfiguration | RefusedServer;
  /** Whether no other server has to be configured, so that it needs no name. */
  readonly isOnly: boolean;
};

/** The fix as configuration of the stack that is really there, as far as its headers tell, or of the one chosen. */
function OfServer({ one, isOnly }: OneProps) {
  const title = `Suggested configuration for ${one.server}`;
  const heading = (
    <Heading class="subhead">{isOnly ? 'Suggested configuration' : visibleText(title)}</Heading>
  );
  return (
    <section class="fix-section" aria-label={title}>
      {'task' in one ? (
        <>
          <StackView of={one} task={one.task} heading={heading} />
          {one.notes.map((note, index) => (
            <p key={index}>
              <ProseText text={note} />
            </p>
          ))}
        </>
      ) : (
        <Framed title={null} lead={{ heading, choice: null }} copy={null}>
          <p>
            No configuration can be written. <ProseText text={one.refusal.why} />
          </p>
        </Framed>
      )}
    </section>
  );
}

type Props = { readonly servers: readonly (ServerConfiguration | RefusedServer)[] };

/** What the servers have to be configured with. */
export function ConfigurationView({ servers }: Props) {
  const { shown, more } = usePortions(servers, { one: 'server', many: 'servers' });
  return (
    <>
      {shown.map((one) => (
        <OfServer key={one.server} one={one} isOnly={servers.length === 1} />
      ))}
      {more}
    </>
  );
}
