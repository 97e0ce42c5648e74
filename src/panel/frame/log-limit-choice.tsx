import { LOG_MEGABYTES, megabytes } from '../store/log-limit';
import type { PanelStore } from '../store/panel-store';

/** The most that the requests of one tab may take in memory; the oldest go first. */
export function LogLimitChoice({ store }: { readonly store: PanelStore }) {
  const status = store.log.value.status;
  if (status === null) return null;
  const now = megabytes(status.logBytes);
  const choices = LOG_MEGABYTES.includes(now) ? LOG_MEGABYTES : [...LOG_MEGABYTES, now];
  return (
    <label class="log-limit optional" title="When the requests of a tab need more, the oldest are removed">
      Keep up to{' '}
      <select
        value={String(now)}
        onChange={(event) => store.setLogMegabytes(Number(event.currentTarget.value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={String(choice)}>
            {choice} MB
          </option>
        ))}
      </select>
    </label>
  );
}
