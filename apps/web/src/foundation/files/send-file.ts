import type { Attachment, LoginKind } from '@civicconnect/contract';
import { tokensOf } from '../api/browser.ts';
import { problemFrom } from '../api/problem.ts';

export interface Sending {
  /** Share that has left the browser, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Hands a file in. Throws `ProblemError` for a refusal, `TypeError` for a lost network. */
export type SendFile = (file: File, sending: Sending) => Promise<Attachment>;

/** Fetch tells nothing of what has left already; the older way does. */
export function postFile(
  url: string,
  file: File,
  token: string | null,
  sending: Sending,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', url);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) =>
      sending.onProgress(total ? loaded / total : 0);
    const lost = () => reject(new TypeError('the network was lost'));
    request.onerror = lost;
    request.ontimeout = lost;
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      const retry = request.getResponseHeader('retry-after');
      const headers = retry ? { 'retry-after': retry } : undefined;
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    sending.signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

/**
 * Uploads as whoever is signed in here, or for this browser where nobody is. `organization`: its slug
 * where it is not the installation's own.
 */
export function fileSender(kind: LoginKind, organization: string | undefined): SendFile {
  const url = `/api/files${organization ? `?organization=${encodeURIComponent(organization)}` : ''}`;
  const tokens = tokensOf(kind);
  return async (file, sending) => {
    await tokens.ready();
    let response = await postFile(url, file, tokens.current(), sending);
    if (response.status === 401 && (await tokens.renew())) {
      response = await postFile(url, file, tokens.current(), sending);
    }
    if (!response.ok) throw await problemFrom(response);
    return response.json();
  };
}
