import { line, name, url, variable } from '../code';
import type { Client } from './call';
import { bodyOf, property } from './call';

/** It has no mode, and follows every redirect. */
export const xmlHttpRequest: Client = {
  id: 'xhr',
  name: 'XMLHttpRequest',
  write: (call) => {
    if (call.isModeCors || call.isFollowing) return null;
    const { method, isMethodCase, kept, dropped, added, credentials, body } = call;
    return [
      line`const xhr = new XMLHttpRequest();`,
      line`xhr.open(${name(method)}, ${url(call.url)});${isMethodCase ? ' // in capitals' : ''}`,
      ...added.map((header) => line`xhr.setRequestHeader(${name(header.name)}, ${name(header.value)});`),
      ...property(body === 'text', line`xhr.setRequestHeader('Content-Type', 'text/plain');`),
      ...kept.map((header) => line`xhr.setRequestHeader(${name(header)}, ${variable(header)}); // as before`),
      ...dropped.map((header) => line`// no setRequestHeader for ${name(header)}`),
      ...property(credentials !== null, line`xhr.withCredentials = ${String(credentials === 'include')};`),
      line`xhr.send(${body === null ? '' : bodyOf(call)});`,
    ];
  },
};
