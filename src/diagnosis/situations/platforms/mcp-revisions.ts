/** What a revision of the Model Context Protocol has its clients send over HTTP. */
export type McpRevision = {
  readonly revision: string;
  /** Request headers beside `Content-Type` and `Authorization`. */
  readonly requestHeaders: readonly string[];
  readonly methods: readonly string[];
  /** Response headers that the client has to read. */
  readonly exposed: readonly string[];
  /** Whether clients send headers of their tools besides, which no list can name. */
  readonly hasToolHeaders: boolean;
  readonly source: string;
};

const WITH_SESSIONS = {
  methods: ['GET', 'POST', 'DELETE'],
  exposed: ['Mcp-Session-Id', 'WWW-Authenticate'],
  hasToolHeaders: false,
} as const;

const sourceOf = (revision: string, page: string): string =>
  `https://modelcontextprotocol.io/specification/${revision}/basic/${page}`;

/** The revisions with the Streamable HTTP transport, the oldest first. */
export const MCP_REVISIONS: readonly McpRevision[] = [
  {
    ...WITH_SESSIONS,
    revision: '2025-03-26',
    requestHeaders: ['Mcp-Session-Id', 'Last-Event-ID'],
    source: sourceOf('2025-03-26', 'transports'),
  },
  {
    ...WITH_SESSIONS,
    revision: '2025-06-18',
    requestHeaders: ['Mcp-Session-Id', 'MCP-Protocol-Version', 'Last-Event-ID'],
    source: sourceOf('2025-06-18', 'transports'),
  },
  {
    ...WITH_SESSIONS,
    revision: '2025-11-25',
    requestHeaders: ['Mcp-Session-Id', 'MCP-Protocol-Version', 'Last-Event-ID'],
    source: sourceOf('2025-11-25', 'transports'),
  },
  {
    // Sessions and resumed streams are gone.
    revision: '2026-07-28',
    requestHeaders: ['MCP-Protocol-Version', 'Mcp-Method', 'Mcp-Name'],
    methods: ['POST'],
    exposed: ['WWW-Authenticate'],
    hasToolHeaders: true,
    source: sourceOf('2026-07-28', 'transports/streamable-http'),
  },
];
