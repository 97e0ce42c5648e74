import { visibleText } from '../../explanation/visible-text';
import type { PanelStore } from '../store/panel-store';
import type { RowGroup } from '../store/row-groups';

type Props = { readonly group: RowGroup; readonly onCopy: PanelStore['copyConfiguration'] };

/**
 * The heading of the requests to one server. It is for the eye: the group has its name as a label, and the configuration
 * stands in the explanation of each of its blocked requests, where the keyboard reaches it.
 */
export function GroupHeader({ group: { title, blocked, rows }, onCopy }: Props) {
  const server = title ?? '';
  const [first, ...others] = blocked;
  return (
    <div class="group-header" aria-hidden="true">
      <span class="group-title">{visibleText(server)}</span>
      <span class="group-count">
        {first === undefined ? '0' : `${String(blocked.length)} blocked`} of {rows.length}
      </span>
      {first === undefined ? null : (
        <button
          class="group-copy"
          tabIndex={-1}
          title="Copy one configuration of this server for its blocked requests"
          onClick={() => onCopy(server, [first, ...others])}
        >
          Copy configuration
        </button>
      )}
    </div>
  );
}
