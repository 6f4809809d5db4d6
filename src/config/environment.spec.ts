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
});
