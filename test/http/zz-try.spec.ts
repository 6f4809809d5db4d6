import { startApp, type TestApp } from '../support/app.js';
let naru: TestApp;
beforeAll(async () => { naru = await startApp(); });
afterAll(() => naru.stop());
it('works', async () => {
  for (const body of [{ country: 'KR', names: { ko: 'a\u0000b' } }, { country: 'KR', names: { ko: 'a\ud800b' } }, { country: 'KR', names: { ko: 'a' }, externalId: 'x\u0000' },{ country: 'KR', names: { ko: 'a' }, externalId: 'x\ud800' }]) {
  const r = await naru.http.post('/api/v1/companies').send(body);
  console.log(r.status, r.body);
  }
  for (const q of ['q=%00', 'q=a%00b', 'cursor=%00', 'country=K%00'])
  console.log(q, (await naru.http.get('/api/v1/companies?'+q)).status);
  console.log((await naru.http.get('/api/v1/capabilities?tag=a%00')).status);
  console.log((await naru.http.get('/api/v1/capabilities?tag=%ed%a0%80')).status);
  console.log((await naru.http.get('/api/v1/companies?limit=201')).status);
});
