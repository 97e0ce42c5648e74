import type { Change } from '../exchange/recording/change';
import type { Recorder } from '../exchange/recording/recorder';
import type { ToBackground } from '../protocol';

/** Does what a message asks of a tab's recorder; null where it asks for something else. */
export function obey(recorder: Recorder, message: ToBackground): Change | null {
  switch (message.kind) {
    case 'clear':
      return recorder.clear();
    case 'pause':
      return recorder.setPaused(message.paused);
    case 'preserve-log':
      return recorder.setPreserveLog(message.preserve);
    case 'log-bytes':
      return recorder.setLogBytes(message.bytes);
    case 'seen':
      return recorder.apply(message.event);
    default:
      return null;
  }
}
