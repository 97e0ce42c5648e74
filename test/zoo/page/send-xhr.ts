import type { Outcome, XhrRequest } from '../zoo-case';

/** Sends an XMLHttpRequest and says what the script came to see. */
export function sendXhr(url: string, request: XhrRequest): Promise<Outcome> {
  const xhr = new XMLHttpRequest();
  const isAsync = request.synchronous !== true;
  xhr.open(request.method ?? 'GET', url, isAsync);
  // Otherwise Firefox reads every response as XML and complains about it in the console. A synchronous request has no such choice.
  if (isAsync) xhr.responseType = 'text';
  else xhr.overrideMimeType('text/plain');
  xhr.withCredentials = request.withCredentials ?? false;
  for (const [name, value] of request.headers ?? []) xhr.setRequestHeader(name, value);
  if (request.uploadListener) xhr.upload.addEventListener('progress', () => undefined);
  return isAsync ? sendAsynchronously(xhr, request) : Promise.resolve(sendSynchronously(xhr, request));
}

function sendAsynchronously(xhr: XMLHttpRequest, request: XhrRequest): Promise<Outcome> {
  return new Promise((resolve) => {
    xhr.addEventListener('loadend', () => resolve(outcomeOf(xhr)));
    xhr.send(request.body);
  });
}

function sendSynchronously(xhr: XMLHttpRequest, request: XhrRequest): Outcome {
  try {
    xhr.send(request.body);
    return outcomeOf(xhr);
  } catch (error) {
    return { settled: 'rejected', error: String(error) };
  }
}

function outcomeOf(xhr: XMLHttpRequest): Outcome {
  return xhr.status === 0
    ? { settled: 'rejected', error: 'XMLHttpRequest error' }
    : { settled: 'resolved', status: xhr.status };
}
