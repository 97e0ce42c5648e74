import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { createPanelStore } from '../store/panel-store';
import type { OpenedFile, PanelStore, ShownFile } from '../store/panel-store';
import type { PanelServices } from '../store/services';
import { fileServices } from './file-services';
import { readFile } from './read-file';

/** How far the panel has come with a file. */
export type FileReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string; readonly percent: number }
  | { readonly kind: 'refused'; readonly name: string; readonly why: string };

/** A report or a HAR that is shown in place of the recording, which goes on meanwhile. */
export type FileOpening = {
  readonly reading: ReadonlySignal<FileReading>;
  /** Null while the recording is shown. */
  readonly shown: ReadonlySignal<ShownFile | null>;
  /** Reads a file and shows it; what was shown before stays until then, and if it cannot be read. */
  readonly open: (file: File) => Promise<void>;
  /** Gives up what is being read, and takes away why something was not. */
  readonly cancel: () => void;
  /** Back to the recording. */
  readonly leave: () => void;
};

const NONE: FileReading = { kind: 'none' };

/** @param live the panel of the recording; null in a tab of its own */
export function createFileOpening(
  services: PanelServices,
  live: PanelStore | null,
  shown: Signal<ShownFile | null>,
): FileOpening {
  const reading = signal<FileReading>(NONE);
  let serial = 0;
  let latest = new AbortController();
  const cancel = (): void => {
    latest.abort();
    reading.value = NONE;
  };
  const leave = (): void => {
    const before = shown.value;
    shown.value = null;
    before?.store.dispose();
  };
  const open = async (file: File): Promise<void> => {
    cancel();
    latest = new AbortController();
    const { signal: given } = latest;
    const { name } = file;
    reading.value = { kind: 'reading', name, percent: 0 };
    const onProgress = (percent: number): void => {
      if (!given.aborted) reading.value = { kind: 'reading', name, percent };
    };
    const read = await readFile(file, { signal: given, onProgress });
    if (read === null || given.aborted) return;
    if (read.kind === 'refused') {
      reading.value = { kind: 'refused', name, why: read.why };
      return;
    }
    const { recording } = read;
    leave();
    const about: OpenedFile = {
      name,
      recorder: recording.recorder,
      requests: recording.exchanges.length,
      notes: recording.notes,
    };
    const store = createPanelStore(fileServices(services, recording), {
      file: about,
      ...(live === null ? {} : { preferences: live.preferences }),
    });
    serial += 1;
    shown.value = { file: about, store, serial };
    reading.value = NONE;
  };
  return { reading, shown, open, cancel, leave };
}
