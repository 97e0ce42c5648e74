import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** A cookie with which an application protects itself against forged requests, by a name that nothing else uses. */
export type CsrfCookie = {
  readonly name: string;
  /** The request header that has to carry its value, where the body does not. */
  readonly carriedBy: string;
  /** What else the check looks at; empty where nothing more is known. */
  readonly besides: Prose;
  readonly source: string;
};

/** Those whose names are defaults. */
export const CSRF_COOKIES: readonly CsrfCookie[] = [
  {
    name: 'csrftoken',
    carriedBy: 'X-CSRFToken',
    besides: prose` In Django, also add the page's origin to ${code('CSRF_TRUSTED_ORIGINS')}.`,
    source: 'https://docs.djangoproject.com/en/stable/ref/csrf/',
  },
  {
    name: 'XSRF-TOKEN',
    carriedBy: 'X-XSRF-TOKEN',
    besides: [],
    source: 'https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html',
  },
];
