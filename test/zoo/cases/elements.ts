import { AUDIO, DATA, EVENTS, FONT, IMAGE, SCRIPT, STYLE } from '../loadable-resources';
import type { Resource } from '../loadable-resources';
import type { ElementRequest, Expectation, HeaderLine, ZooCase } from '../zoo-case';
import {
  ALLOWED,
  allowCredentials,
  allowOrigin,
  blocked,
  contentType,
  OPAQUE,
  REFLECTED,
  reply,
} from './case-parts';

const group = 'What elements and style sheets load';

const CANCELED_ALIKE =
  'Firefox cancels what an element has no use for like what the page or the user breaks off.';

const serve = ({ type, body }: Resource, ...headers: readonly HeaderLine[]) =>
  reply([...headers, contentType(type)], { body });

/** What is loaded, and what is expected of it beside the verdict. */
type Loaded = { readonly resource: Resource } & Partial<Pick<Expectation, 'canvas'>>;

/** Something that is loaded in mode "cors", from a server that forgot the header and from one that did not. */
function loaded(
  id: string,
  what: string,
  request: ElementRequest,
  { resource, ...more }: Loaded,
): readonly [ZooCase, ZooCase] {
  return [
    {
      id: `${id}-blocked`,
      title: `${what}, and the server forgot the header`,
      group,
      request,
      responses: { actual: serve(resource) },
      expect: blocked('response', 'allow-origin-missing'),
      triggers: ['allow-origin-missing'],
    },
    {
      id: `${id}-allowed`,
      title: `${what}, allowed`,
      group,
      request,
      responses: { actual: serve(resource, REFLECTED) },
      expect: { ...ALLOWED, ...more },
      neighbourOf: ['allow-origin-missing'],
    },
  ];
}

/** Something that is loaded in mode "no-cors": used, and opaque to the script. */
function opaque(id: string, title: string, request: ElementRequest, { resource, ...more }: Loaded): ZooCase {
  return {
    id,
    title,
    group,
    request,
    responses: { actual: serve(resource) },
    expect: { ...OPAQUE, ...more },
    neighbourOf: ['orb-blocked'],
  };
}

const elements: readonly ZooCase[] = [
  opaque(
    'image-no-cors',
    'A plain image of another origin is shown, and taints a canvas',
    { kind: 'image', to: 'api' },
    { resource: IMAGE, canvas: 'tainted' },
  ),
  ...loaded(
    'image',
    'An image with crossorigin, for a canvas',
    { kind: 'image', to: 'api', crossorigin: 'anonymous' },
    { resource: IMAGE, canvas: 'readable' },
  ),
  {
    id: 'image-with-credentials-blocked',
    title: 'An image with crossorigin="use-credentials" meets a server that allows *',
    group,
    request: { kind: 'image', to: 'api', crossorigin: 'use-credentials' },
    responses: { actual: serve(IMAGE, allowOrigin('*')) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials', 'allow-credentials-missing'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'image-with-credentials-allowed',
    title: 'An image with crossorigin="use-credentials", allowed',
    group,
    request: { kind: 'image', to: 'api', crossorigin: 'use-credentials' },
    responses: { actual: serve(IMAGE, REFLECTED, allowCredentials()) },
    expect: { ...ALLOWED, canvas: 'readable' },
    neighbourOf: ['allow-origin-wildcard-with-credentials'],
  },
  opaque(
    'script-no-cors',
    'A plain script of another origin runs',
    { kind: 'script', to: 'api' },
    { resource: SCRIPT },
  ),
  ...loaded(
    'script',
    'A script with crossorigin',
    { kind: 'script', to: 'api', crossorigin: 'anonymous' },
    { resource: SCRIPT },
  ),
  ...loaded(
    'module',
    'A module script is always "cors"',
    { kind: 'module', to: 'api' },
    { resource: SCRIPT },
  ),
  ...loaded(
    'dynamic-import',
    'A module that a script imports is always "cors"',
    { kind: 'dynamic-import', to: 'api' },
    { resource: SCRIPT },
  ),
  opaque(
    'stylesheet-no-cors',
    'A plain style sheet of another origin is applied',
    { kind: 'stylesheet', to: 'api' },
    { resource: STYLE },
  ),
  ...loaded(
    'stylesheet',
    'A style sheet with crossorigin',
    { kind: 'stylesheet', to: 'api', crossorigin: 'anonymous' },
    { resource: STYLE },
  ),
  ...loaded('font', 'A font is always "cors"', { kind: 'font', to: 'api' }, { resource: FONT }),
  opaque(
    'video-no-cors',
    'A plain video of another origin plays',
    { kind: 'video', to: 'api' },
    { resource: AUDIO },
  ),
  ...loaded(
    'video',
    'A video with crossorigin',
    { kind: 'video', to: 'api', crossorigin: 'anonymous' },
    { resource: AUDIO },
  ),
  ...loaded(
    'audio',
    'An audio element with crossorigin',
    { kind: 'audio', to: 'api', crossorigin: 'anonymous' },
    { resource: AUDIO },
  ),
  opaque(
    'css-background',
    'A background image in CSS is shown',
    { kind: 'css-background', to: 'api' },
    { resource: IMAGE },
  ),
  ...loaded(
    'css-mask',
    'A mask image in CSS is always "cors"',
    { kind: 'css-mask', to: 'api' },
    { resource: IMAGE },
  ),
  ...loaded(
    'preload-fetch',
    'A preload for a fetch',
    { kind: 'preload', as: 'fetch', to: 'api', crossorigin: 'anonymous' },
    { resource: DATA },
  ),
  ...loaded(
    'preload-font',
    'A preload of a font',
    { kind: 'preload', as: 'font', to: 'api', crossorigin: 'anonymous' },
    { resource: FONT },
  ),
  opaque(
    'preload-image-no-cors',
    'A preload of a plain image',
    { kind: 'preload', as: 'image', to: 'api' },
    { resource: IMAGE },
  ),
  {
    id: 'preload-redirect-to-nowhere',
    title:
      'A preload of a script that gets a redirect without a Location: Firefox cancels it and calls it loaded',
    group,
    request: { kind: 'preload', as: 'script', to: 'api' },
    responses: { actual: reply([], { status: 303, body: '' }) },
    expect: OPAQUE,
    undecidableIn: { firefox: CANCELED_ALIKE },
  },
  {
    id: 'preload-image-undecodable',
    title: 'A preload of an image that is none: Firefox cancels it and calls it loaded',
    group,
    request: { kind: 'preload', as: 'image', to: 'api' },
    responses: { actual: reply([contentType('image/png')], { body: 'no image' }) },
    expect: OPAQUE,
    undecidableIn: { firefox: CANCELED_ALIKE },
  },
];

const eventSources: readonly ZooCase[] = [
  ...loaded(
    'event-source-plain',
    'An EventSource',
    { kind: 'event-source', to: 'api' },
    { resource: EVENTS },
  ),
  {
    id: 'event-source-blocked',
    title: 'An EventSource with credentials meets a server that allows *',
    group,
    request: { kind: 'event-source', to: 'api', crossorigin: 'use-credentials' },
    responses: { actual: serve(EVENTS, allowOrigin('*')) },
    expect: blocked('response', 'allow-origin-wildcard-with-credentials', 'allow-credentials-missing'),
    triggers: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'event-source-allowed',
    title: 'An EventSource with credentials, allowed',
    group,
    request: { kind: 'event-source', to: 'api', crossorigin: 'use-credentials' },
    responses: { actual: serve(EVENTS, REFLECTED, allowCredentials()) },
    expect: ALLOWED,
  },
];

/** Every load that is not a script's own fetch, each with its nearest neighbour that passes. */
export const elementCases: readonly ZooCase[] = [...elements, ...eventSources];
