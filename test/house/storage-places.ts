import { isNode, syntaxNodes } from '../syntax-nodes';

/** What a browser offers a page to keep something in. */
const OF_PAGES = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];

const OF_EXTENSIONS = ['session', 'local', 'sync', 'managed'];

/** The places in which a script keeps something: `localStorage` and the like, or `storage.` with an area. */
export function storagePlaces(file: string, code: string): ReadonlySet<string> {
  const nodes = syntaxNodes(file, code);
  const ownNames = new Set(
    nodes
      .filter(({ type }) => /^(?:Import\w*Specifier|FunctionDeclaration|VariableDeclarator)$/.test(type))
      .map(({ local, id }) => nameOf(local ?? id)),
  );
  const places = new Set<string>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (name !== null && OF_PAGES.includes(name) && !ownNames.has(name)) places.add(name);
    const { type, object, property, id, init } = node;
    if (type === 'MemberExpression' && isStorage(object)) addArea(places, property);
    if (type === 'MemberExpression' && nameOf(object) === 'document' && nameOf(property) === 'cookie')
      places.add('cookie');
    if (type === 'VariableDeclarator' && isStorage(init) && isNode(id) && Array.isArray(id['properties'])) {
      for (const taken of id['properties'] as unknown[]) if (isNode(taken)) addArea(places, taken['key']);
    }
  }
  return places;
}

const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : null;

const isStorage = (node: unknown): boolean =>
  nameOf(node) === 'storage' ||
  (isNode(node) && node.type === 'MemberExpression' && nameOf(node['property']) === 'storage');

function addArea(places: Set<string>, property: unknown): void {
  const area = nameOf(property);
  if (area !== null && OF_EXTENSIONS.includes(area)) places.add(`storage.${area}`);
}
