import { line, name } from '../code';
import type { CodeLine } from '../code';
import type { ServerVariant } from './server-variants';

/** Names as strings between commas. */
const listed = (names: readonly string[]): CodeLine =>
  names.flatMap((one, index) => (index === 0 ? [name(one)] : [', ', name(one)]));

/** How response headers become readable for scripts. */
export const exposing = (headers: readonly string[]): readonly ServerVariant[] => [
  {
    stacks: ['express', 'nestjs'],
    name: 'Express',
    place: 'The options of the CORS middleware',
    language: 'javascript',
    text: [['app.use(cors({ ...options, exposedHeaders: [', ...listed(headers), '] }));']],
    source: 'https://expressjs.com/en/resources/middleware/cors.html',
  },
  {
    stacks: ['fastapi'],
    name: 'FastAPI and Starlette',
    place: 'The arguments of `CORSMiddleware`',
    language: 'python',
    text: [['expose_headers=[', ...listed(headers), '],']],
    source: 'https://fastapi.tiangolo.com/tutorial/cors/',
  },
  {
    stacks: ['spring-mvc', 'spring-security', 'spring-webflux'],
    name: 'Spring',
    place: 'The `CorsConfiguration`',
    language: 'java',
    text: headers.map((header) => line`configuration.addExposedHeader(${name(header)});`),
    source: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
  },
  {
    stacks: ['aspnet-core'],
    name: 'ASP.NET Core',
    place: 'The CORS policy',
    language: 'csharp',
    text: [['policy.WithExposedHeaders(', ...listed(headers), ');']],
    source: 'https://learn.microsoft.com/aspnet/core/security/cors',
  },
  {
    stacks: ['django'],
    name: 'Django',
    place: '`settings.py`',
    language: 'python',
    text: [['CORS_EXPOSE_HEADERS = [', ...listed(headers), ']']],
    source: 'https://github.com/adamchainz/django-cors-headers',
  },
  {
    stacks: ['nginx'],
    name: 'nginx',
    place: 'Beside the other CORS headers of the location',
    language: 'nginx',
    text: [line`add_header Access-Control-Expose-Headers ${name(headers.join(', '))} always;`],
    source: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
  },
];
