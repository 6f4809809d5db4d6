import { join } from 'node:path';
import { EnvironmentError, readEnvironment } from './environment.js';
import { packageRoot } from './package-root.js';

describe('readEnvironment', () => {
  it('has a default for everything a first start needs', () => {
    expect(readEnvironment({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', NARU_HOME: join(packageRoot, '.naru') });
  });
  it('takes an empty variable for an unset one', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toEqual(readEnvironment({}));
  });
  it('resolves a relative NARU_HOME from the package, never from the working directory', () => {
    expect(readEnvironment({ NARU_HOME: 'state' }).NARU_HOME).toBe(join(packageRoot, 'state'));
  });
  it('names every variable that is wrong', () => {
    const read = () => readEnvironment({ PORT: 'eighty', REDIS_URL: 'mysql://x', NARU_DEMO: 'maybe' });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(/PORT[\s\S]*NARU_DEMO|NARU_DEMO[\s\S]*PORT/);
    expect(read).toThrow(/REDIS_URL/);
  });
  it('has the path of a proxy in both of its variables or in none', () => {
    const PUBLIC_URL = 'https://example.com/naru/';
    expect(readEnvironment({ PUBLIC_URL, BASE_PATH: '/naru' })).toMatchObject({ BASE_PATH: '/naru' });
    expect(() => readEnvironment({ PUBLIC_URL })).toThrow(/BASE_PATH/);
    expect(() => readEnvironment({ BASE_PATH: 'naru/' })).toThrow(/BASE_PATH/);
  });
  it('has no model on unless told, and names what a model still needs', () => {
    expect(readEnvironment({})).not.toHaveProperty('NARU_EMBEDDINGS_URL');
    const read = () =>
      readEnvironment({
        NARU_EMBEDDINGS_DIR: 'model',
        NARU_EMBEDDINGS_URL: 'http://localhost:8080/v1',
        NARU_CHAT_URL: 'http://localhost:8080/v1',
        NARU_EMBEDDINGS_ALIKE: '0.1',
      });
    expect(read).toThrow(/NARU_EMBEDDINGS_DIR and NARU_EMBEDDINGS_URL/);
    expect(read).toThrow(/NARU_EMBEDDINGS_MODEL/);
    expect(read).toThrow(/NARU_CHAT_MODEL/);
    expect(read).toThrow(/NARU_EMBEDDINGS_UNRELATED/);
  });
  it('sends no mail unless told, and names what a mail server still needs', () => {
    expect(readEnvironment({})).not.toHaveProperty('SMTP_URL');
    const SMTP_URL = 'smtp://post:secret@mail.naru.example:587';
    expect(() => readEnvironment({ SMTP_URL })).toThrow(/MAIL_FROM[\s\S]*PUBLIC_URL/);
    const PUBLIC_URL = 'https://naru.example';
    for (const MAIL_FROM of ['post@naru.example', 'Naru <post@naru.example>', '나루 <post@naru.example>'])
      expect(readEnvironment({ SMTP_URL, PUBLIC_URL, MAIL_FROM })).toMatchObject({ MAIL_FROM });
    const read = () => readEnvironment({ SMTP_URL: 'http://x', MAIL_FROM: 'Naru', WEBHOOK_HOSTS: 'https://x/' });
    expect(read).toThrow(/SMTP_URL must/);
    expect(read).toThrow(/MAIL_FROM must/);
    expect(read).toThrow(/WEBHOOK_HOSTS must/);
  });
  it('takes no address with a password in it', () => {
    const NARU_EMBEDDINGS_URL = 'http://me:secret@localhost/v1';
    expect(() => readEnvironment({ NARU_EMBEDDINGS_URL, NARU_EMBEDDINGS_MODEL: 'm' })).toThrow(/NARU_EMBEDDINGS_URL/);
    expect(() => readEnvironment({ NARU_EMBEDDINGS_URL, NARU_EMBEDDINGS_MODEL: 'm' })).not.toThrow(/secret/);
  });
});
