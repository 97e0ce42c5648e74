import { serializedOriginOfUrl } from '../fetch-standard/origin';
import { seenStack } from './recognise/seen-stack';
import type { Recorded } from './recognise/seen-stack';
import { stacks } from './recognise/stacks';
import type { Stack } from './recognise/stack';

/** Where a stack sets `Cross-Origin-Resource-Policy`. */
export type ResourcePolicyPlace = {
  /** An instruction in which a literal value stands between backticks (`codeSpans` reads them). */
  readonly text: string;
  readonly source: string;
};

const place = (text: string, source: string): ResourcePolicyPlace => ({ text, source });

const NGINX = place(
  'Add `add_header Cross-Origin-Resource-Policy cross-origin always;` in the `location`. If the application behind it sends the header too, remove that one with `proxy_hide_header Cross-Origin-Resource-Policy;`.',
  'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
);

/** A default is named only where the stack's own documentation has it: that of helmet, and of Hono's middleware after it. */
export const RESOURCE_POLICY_PLACES: ReadonlyMap<Stack, ResourcePolicyPlace> = new Map([
  [
    stacks.express,
    place(
      'With helmet, which sends `same-origin` by default, call `helmet({ crossOriginResourcePolicy: { policy: "cross-origin" } })`. Without it, call `res.set("Cross-Origin-Resource-Policy", "cross-origin")`.',
      'https://helmetjs.github.io/#cross-origin-resource-policy',
    ),
  ],
  [
    stacks.hono,
    place(
      'With `secureHeaders`, which sends `same-origin` by default, pass `{ crossOriginResourcePolicy: "cross-origin" }`. Without it, call `c.header("Cross-Origin-Resource-Policy", "cross-origin")`.',
      'https://hono.dev/docs/middleware/builtin/secure-headers',
    ),
  ],
  [
    stacks.nextjs,
    place(
      'Return the header from `headers()` in `next.config.js` for the paths that other sites may load.',
      'https://nextjs.org/docs/app/api-reference/config/next-config-js/headers',
    ),
  ],
  [
    stacks.django,
    place(
      'Set the header on the response in the view or in your own middleware: `response["Cross-Origin-Resource-Policy"] = "cross-origin"`. Django has no setting for it, because `SECURE_CROSS_ORIGIN_OPENER_POLICY` sets another header.',
      'https://docs.djangoproject.com/en/stable/ref/middleware/#module-django.middleware.security',
    ),
  ],
  [
    stacks.starlette,
    place(
      'Set the header in middleware: `response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"`.',
      'https://fastapi.tiangolo.com/tutorial/middleware/',
    ),
  ],
  [
    stacks.flask,
    place(
      'Set the header in an `after_request` function: `response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"`.',
      'https://flask.palletsprojects.com/en/stable/api/#flask.Flask.after_request',
    ),
  ],
  [
    stacks.spring,
    place(
      'In Spring Security, set `headers.crossOriginResourcePolicy(…)` to `CROSS_ORIGIN`. It sends the header only where this is configured.',
      'https://docs.spring.io/spring-security/reference/api/kotlin/spring-security-config/org.springframework.security.config.annotation.web/-headers-dsl/cross-origin-resource-policy.html',
    ),
  ],
  [
    stacks.aspnet,
    place(
      'Set the header in middleware: `context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin"`.',
      'https://learn.microsoft.com/aspnet/core/fundamentals/middleware/',
    ),
  ],
  [
    stacks.rails,
    place(
      'Add the header to `config.action_dispatch.default_headers`, or set it in the controller: `response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"`.',
      'https://guides.rubyonrails.org/configuring.html#config-action-dispatch-default-headers',
    ),
  ],
  [
    stacks.laravel,
    place(
      'Attach the header to the response: `->header("Cross-Origin-Resource-Policy", "cross-origin")`.',
      'https://laravel.com/docs/responses#attaching-headers-to-responses',
    ),
  ],
  [
    stacks.php,
    place(
      'Call `header("Cross-Origin-Resource-Policy: cross-origin")` before any output.',
      'https://www.php.net/manual/en/function.header.php',
    ),
  ],
  [stacks.nginx, NGINX],
  [stacks.openresty, NGINX],
  [
    stacks.apache,
    place(
      'Add `Header always set Cross-Origin-Resource-Policy "cross-origin"` (`mod_headers`).',
      'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header',
    ),
  ],
  [
    stacks.caddy,
    place(
      'Add `header Cross-Origin-Resource-Policy cross-origin` to the site.',
      'https://caddyserver.com/docs/caddyfile/directives/header',
    ),
  ],
  [
    stacks.lighttpd,
    place(
      'Add the header to `setenv.set-response-header` (`mod_setenv`).',
      'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModSetEnv',
    ),
  ],
  [
    stacks.iis,
    place(
      'Add the header to `customHeaders` in `web.config`.',
      'https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/',
    ),
  ],
  [
    stacks.netlify,
    place(
      'Add the header to the `_headers` file for these paths.',
      'https://docs.netlify.com/manage/routing/headers/',
    ),
  ],
  [
    stacks.vercel,
    place(
      'Add the header to `headers` in `vercel.json` for these paths.',
      'https://vercel.com/docs/project-configuration#headers',
    ),
  ],
  [
    stacks.cloudfront,
    place(
      'Add the header as a custom header to the response headers policy of the distribution, and let it override the origin.',
      'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html',
    ),
  ],
]);

/** Where the stack that the recorded requests to a server suggest sets the header, the surest that is known; null for none. */
export function resourcePolicyPlace(
  recorded: Recorded,
  url: string,
): { readonly name: string; readonly text: string } | null {
  const server = serializedOriginOfUrl(url);
  if (server === null) return null;
  for (const { stack } of seenStack(recorded, server).recognised) {
    const known = RESOURCE_POLICY_PLACES.get(stack);
    if (known !== undefined) return { name: stack.name, text: known.text };
  }
  return null;
}
