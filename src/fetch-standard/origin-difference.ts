/** In which part an Access-Control-Allow-Origin value differs from the request's origin; the most telling one first. */
export type OriginDifference =
  | 'trailing-slash'
  | 'path'
  | 'scheme'
  | 'default-port'
  | 'port'
  | 'case'
  | 'www'
  | 'subdomain'
  | 'regex-reflect-bug'
  | 'null-allowed'
  | 'opaque-origin'
  | 'tainted-redirect'
  | 'host';
