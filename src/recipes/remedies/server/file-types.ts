import type { ServerVariant } from './server-variants';

/** A header for every format of fonts, in servers whose rule named only some. */
export const FONT_FORMATS: readonly ServerVariant[] = [
  {
    stacks: ['nginx'],
    name: 'nginx',
    place: 'The server that the CDN gets the files from',
    language: 'nginx',
    text: String.raw`location ~* \.(?:woff2|woff|ttf|otf|eot)$ {
    add_header Access-Control-Allow-Origin * always;
}`,
    source: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
  },
  {
    stacks: ['apache'],
    name: 'Apache httpd',
    place: 'The server that the CDN gets the files from',
    language: 'apache',
    text: String.raw`<FilesMatch "\.(?:woff2|woff|ttf|otf|eot)$">
    Header set Access-Control-Allow-Origin "*"
</FilesMatch>`,
    source: 'https://httpd.apache.org/docs/current/mod/mod_headers.html#header',
  },
];
