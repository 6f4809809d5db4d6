import { currentLanguage } from '../i18n';
import { type Problem, serviceUrl } from './client';

/** Hands a file to a route that takes one; a refusal is thrown, as by the other requests. */
export async function sendFile<Answer extends object>(path: string, file: File): Promise<Answer> {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(serviceUrl(path), {
    method: 'POST',
    body: form,
    headers: { 'accept-language': currentLanguage() },
  });
  const answer = (await response.json()) as Answer | Problem;
  if (!response.ok) throw answer;
  return answer as Answer;
}
