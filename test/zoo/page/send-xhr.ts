import type { Outcome, XhrRequest } from '../zoo-case';

/** Sends an XMLHttpRequest and says what the script came to see. */
export function sendXhr(url: string, request: XhrRequest): Promise<Outcome> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open(request.method ?? 'GET', url);
    // Otherwise Firefox reads every answer as XML and complains about it in the console.
    xhr.responseType = 'text';
    xhr.withCredentials = request.withCredentials ?? false;
    for (const [name, value] of request.headers ?? []) xhr.setRequestHeader(name, value);
    if (request.uploadListener) xhr.upload.addEventListener('progress', () => undefined);
    xhr.addEventListener('loadend', () =>
      resolve(
        xhr.status === 0
          ? { settled: 'rejected', error: 'XMLHttpRequest error' }
          : { settled: 'resolved', status: xhr.status },
      ),
    );
    xhr.send(request.body);
  });
}
