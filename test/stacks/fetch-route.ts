/** The handler that snippets for servers of `Request` and `Response` call. */
export const fetchRoute = `async function route(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/api/fails') throw new Error('down');
  return pathname === '/api/items' ? Response.json({ ok: true }) : new Response(null, { status: 404 });
}
`;
