import { type Credentials, FirstStart } from '../identity/first-start.service.js';
import { say, withNaru } from './session.js';

/** Shown once; only hashes are kept. */
export function credentialLines({ email, password, administratorKey, advisorKey, setupToken }: Credentials): string[] {
  return [
    '',
    'Administrator (shown once, keep it):',
    `  e-mail             ${email}`,
    `  password           ${password}`,
    `  administrator key  ${administratorKey}`,
    `  advisor key        ${advisorKey}`,
    `  set-up token       ${setupToken}`,
    '',
  ];
}

export async function resetAdministrator(): Promise<void> {
  const credentials = await withNaru((context) => context.get(FirstStart).resetAdministrator());
  for (const line of credentialLines(credentials)) say(line);
}
