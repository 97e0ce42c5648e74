import { visibleText } from '../../explanation/visible-text';

/** One line of the contents. */
export type Entry = { readonly id: string; readonly name: string };

/** What the document holds, where that is more than a reader sees at once. */
export const Contents = ({ entries }: { readonly entries: readonly Entry[] }) => (
  <nav class="contents" aria-label="Contents">
    <ul>
      {entries.map(({ id, name }) => (
        <li key={id}>
          <a href={`#${id}`}>{visibleText(name)}</a>
        </li>
      ))}
    </ul>
  </nav>
);
