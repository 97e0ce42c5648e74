import type { Finding } from '../../diagnosis/findings/finding';
import type { Prose } from '../../diagnosis/words/prose';
import { FindingCard } from './finding-card';
import { usePortions } from './portions';
import { ProseText } from './prose-text';

type Props = {
  readonly findings: readonly Finding[];
  /** What the recorded headers leave open. */
  readonly openQuestions: readonly Prose[];
  readonly onShow: (id: string) => void;
};

/** What is unsafe or fragile in the headers of a request, blocked or not, and what they cannot tell. */
export function FindingsTab({ findings, openQuestions, onShow }: Props) {
  const { shown, more } = usePortions(openQuestions, 'questions');
  return (
    <div class="findings">
      {findings.length === 0 ? (
        <p class="nothing">
          {openQuestions.length === 0
            ? 'No response from another origin was recorded, so there is nothing to check.'
            : 'Nothing unsafe was found in these headers.'}
        </p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <FindingCard key={finding.code} finding={finding} onShow={onShow} />
          ))}
        </ul>
      )}
      {openQuestions.length === 0 ? null : (
        <section class="fact">
          <h2>What these headers cannot tell</h2>
          <ul>
            {shown.map((question, index) => (
              <li key={index}>
                <ProseText text={question} />
              </li>
            ))}
            {more === null ? null : <li>{more}</li>}
          </ul>
        </section>
      )}
    </div>
  );
}
