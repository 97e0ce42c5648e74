import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** A server that runs language models, mostly on the user's own machine, with a CORS setting of its own. */
export type ModelServer = {
  readonly name: string;
  /** Every part that is there has to match. */
  readonly mark: {
    /** The port that it listens on unless told otherwise. */
    readonly port?: string;
    readonly path?: RegExp;
    readonly server?: RegExp;
  };
  /** How it refuses an origin, where that has a shape of its own. */
  readonly refusal: { readonly status: number; readonly bytes: number } | null;
  /** Which pages it allows unless told otherwise, as a clause. */
  readonly byDefault: Prose;
  readonly todo: (origin: string) => Prose;
  /** Whether its list of request headers is part of the program. */
  readonly hasFixedHeaders: boolean;
  /** In which version that was read. */
  readonly version: string;
  readonly source: string;
};

/**
 * Servers for models that may refuse a page. (text-generation-webui allows every origin, whatever
 * it is told. vLLM responds like any program on uvicorn.)
 */
export const MODEL_SERVERS: readonly ModelServer[] = [
  {
    name: 'Ollama',
    mark: { port: '11434' },
    refusal: { status: 403, bytes: 0 },
    byDefault: prose`allows only pages on this machine, such as ${code('http://localhost')} with any port`,
    todo: (origin) =>
      prose`Set the environment variable ${code(`OLLAMA_ORIGINS=${origin}`)} for Ollama and restart it.`,
    hasFixedHeaders: true,
    version: 'Ollama of 2026-08-21',
    source: 'https://docs.ollama.com/faq',
  },
  {
    name: 'LM Studio',
    mark: { port: '1234', path: /^\/(?:v1|api\/v\d)\// },
    refusal: null,
    byDefault: prose`sends no CORS headers`,
    todo: () =>
      prose`Enable CORS in the server settings of LM Studio, or start the server with ${code('lms server start --cors')}. Then every page that this browser visits may call it.`,
    hasFixedHeaders: false,
    version: 'its documentation of 2026',
    source: 'https://lmstudio.ai/docs/cli/server-start',
  },
  {
    name: 'llama-server of llama.cpp',
    mark: { server: /^llama\.cpp$/i },
    refusal: null,
    byDefault: prose`allows every page, but only pages on this machine once tools or MCP servers are enabled`,
    todo: (origin) =>
      prose`Start it with ${code(`--cors-origins ${origin}`)}, and give it an API key if it has tools.`,
    hasFixedHeaders: false,
    version: 'llama.cpp since July 2026',
    source: 'https://github.com/ggml-org/llama.cpp/pull/25655',
  },
];
