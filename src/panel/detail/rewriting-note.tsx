import type { Diagnosis } from '../../diagnosis/diagnosis';
import {
  explainHeaderChange,
  explainRewriting,
  WHO_REWRITES,
} from '../../diagnosis/sentences/explain-rewriting';
import { ProseText } from './prose-text';

type Props = { readonly diagnosis: Diagnosis };

/** That what the browser judged is not what the server sent. */
export function RewritingNote({ diagnosis }: Props) {
  const { rewriting } = diagnosis;
  if (rewriting === null) return null;
  return (
    <section class="rewriting" role="note" data-rewriting={rewriting.effect}>
      <h2>{WHO_REWRITES.replace(/^a/, 'A')} changed what the server sent</h2>
      <ul>
        {rewriting.changes.map((change, index) => (
          <li key={index}>
            <ProseText text={explainHeaderChange(change)} />
          </li>
        ))}
      </ul>
      <p>
        <ProseText text={explainRewriting(rewriting)} />
      </p>
    </section>
  );
}
