import createClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import { currentLanguage } from '../i18n';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** What the service answers when it refuses: texts are in the reader's language already. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly { field: string; code: string; message: string; remedy: string }[];
}

export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'title' in error && 'status' in error;

const inReadersLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    return request;
  },
};

/** Paths of the document begin at the root of the service; behind a proxy that root is not the root of its host. */
const serviceRoot = new URL('..', document.baseURI).pathname.replace(/\/$/, '');

export const client = createClient<paths>({ baseUrl: `${location.origin}${serviceRoot}`, credentials: 'same-origin' });
client.use(inReadersLanguage);

/** `api.useQuery('get', '/api/v1/…')` and its sisters, typed by the API's own description. */
export const api = createQueries(client);

/** What a request brought; a refusal is thrown, so that a query ends in its error. */
export function answerOf<T>({ data, error }: { readonly data?: T; readonly error?: unknown }): T {
  if (error !== undefined || data === undefined) throw error;
  return data;
}

export const serviceUrl = (path: string): string => `${serviceRoot}${path}`;
