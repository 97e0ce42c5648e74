import type { Situation, Witness } from '../../diagnosis/situations/situation';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { whoActs } from '../../diagnosis/situations/who-acts';
import type { Actor } from '../../diagnosis/situations/who-acts';
import { ActsAndKnown } from './acts-and-known';
import { visibleBytes, visibleText } from '../../report/visible-text';
import { EvidenceView } from './evidence-view';
import { ProseText } from './prose-text';

type OnShow = { readonly onShow: (id: string) => void };

function WitnessLine({ witness, onShow }: OnShow & { readonly witness: Witness }) {
  const { method, status, header, exchangeId, url } = witness;
  return (
    <li class="witness">
      <span title={visibleText(url)}>
        Another <code>{visibleBytes(method)}</code>
        {status === null ? null : ` answered ${String(status)}`}
        {header === null ? null : header.value === null ? (
          <>
            , without <code>{visibleBytes(header.name)}</code>
          </>
        ) : (
          <>
            , with <code>{visibleBytes(`${header.name}: ${header.value}`)}</code>
          </>
        )}
      </span>{' '}
      <button type="button" class="link" data-shows={exchangeId} onClick={() => onShow(exchangeId)}>
        Show that {visibleText(method)}
      </button>
    </li>
  );
}

type NoteProps = OnShow & {
  readonly situation: Situation;
  /** Whom the verdict names. */
  readonly actor: Actor | null;
};

function Note({ situation, actor, onShow }: NoteProps) {
  const { code, owner, knownBy, happened, todo, evidence, witnesses } = situation;
  return (
    <li class="situation" data-situation={code} data-known-by={knownBy}>
      <p class="happened">
        <ProseText text={happened} />
      </p>
      <p>
        <ProseText text={todo} />
      </p>
      {situation.knownBy === 'assumed' ? (
        <p class="settle">
          To be sure: <ProseText text={situation.settle} />
        </p>
      ) : null}
      {witnesses.length === 0 ? null : (
        <ul class="witnesses">
          {witnesses.map((witness) => (
            <WitnessLine key={witness.exchangeId} witness={witness} onShow={onShow} />
          ))}
        </ul>
      )}
      {evidence.length === 0 ? null : (
        <details>
          <summary>What shows it in this request</summary>
          <EvidenceView evidence={evidence} />
        </details>
      )}
      <p class="cause-foot">
        <ActsAndKnown actor={owner === actor?.owner ? null : { owner, isAssumed: false }} knownBy={knownBy} />
        <code class="cause-code">{code}</code>
      </p>
    </li>
  );
}

type Props = OnShow & { readonly diagnosis: Diagnosis; readonly situations: readonly Situation[] };

/** What most likely happened, above what the browser complains about; nothing where nothing more is known. */
export function SituationNotes({ diagnosis, situations, onShow }: Props) {
  const actor = whoActs(diagnosis, situations);
  const [first] = situations;
  if (first === undefined) return null;
  return (
    <section class="situations" aria-labelledby="situations-heading">
      <h2 id="situations-heading">
        {first.knownBy === 'assumed' ? 'What most likely happened' : 'What happened'}
      </h2>
      <ul>
        {situations.map((situation) => (
          <Note key={situation.code} situation={situation} actor={actor} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}
