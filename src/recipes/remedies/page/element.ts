import type { LoadKind } from '../../../diagnosis/reading/request/load-kind';
import { line, url } from '../code';
import type { CodeLine } from '../code';
import { remedyOf } from '../remedy';
import type { Remedy } from '../remedy';

/** In a template itself it would be the end of any script that the template stands in, and is bundled with a helper for it. */
const END_OF_SCRIPT = '</script>';

type Element = (at: string, crossorigin: string) => CodeLine;

/** The elements that load a kind of resource. */
const ELEMENTS: Readonly<Partial<Record<LoadKind, Element>>> = {
  image: (at, crossorigin) => line`<img ${crossorigin} src=${url(at)} alt="">`,
  script: (at, crossorigin) => line`<script ${crossorigin} src=${url(at)}>${END_OF_SCRIPT}`,
  style: (at, crossorigin) => line`<link rel="stylesheet" ${crossorigin} href=${url(at)}>`,
  audio: (at, crossorigin) => line`<audio ${crossorigin} src=${url(at)}></audio>`,
  video: (at, crossorigin) => line`<video ${crossorigin} src=${url(at)}></video>`,
  manifest: (at, crossorigin) => line`<link rel="manifest" ${crossorigin} href=${url(at)}>`,
};

/** An element that loads with CORS; nothing for what no element loads. */
export function elementRemedy(
  kind: LoadKind,
  at: string,
  credentials: 'anonymous' | 'use-credentials',
  title = 'In the page',
): readonly Remedy[] {
  const element = ELEMENTS[kind];
  if (element === undefined) return [];
  const html = element(at, `crossorigin="${credentials}"`);
  const script: readonly CodeLine[] = [
    line`const image = new Image();`,
    line`image.crossOrigin = '${credentials}'; // before src`,
    line`image.src = ${url(at)};`,
  ];
  return remedyOf(title, 'Way', [
    { id: 'html', name: 'HTML', place: null, code: { language: 'html', lines: [html] } },
    ...(kind === 'image'
      ? [
          {
            id: 'script',
            name: 'script',
            place: null,
            code: { language: 'javascript', lines: script },
          } as const,
        ]
      : []),
  ]);
}
