import { currentLanguage } from '../i18n';
import { type Problem, serviceUrl } from './client';

/** Sign-in, sessions and keys speak the library's own routes, which the API description does not list. */
export async function auth<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(serviceUrl(`/api/auth${path}`), {
    method: body === undefined ? 'GET' : 'POST',
    credentials: 'same-origin',
    headers: { 'accept-language': currentLanguage(), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw answer as Problem;
  return answer as T;
}

/** A page of this console, as other services and letters may send people back to it. */
export const consolePath = (page: string): string => new URL(document.baseURI).pathname + page.replace(/^\//, '');
