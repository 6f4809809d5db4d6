import { startApp, type TestApp } from '../support/app.js';
let naru: TestApp;
beforeAll(async () => { naru = await startApp(); });
afterAll(() => naru.stop());
it('works', async () => {
  const r = await naru.http.post('/api/v1/companies').send({ country: 'KR', names: { ko: '가나' }, registrationNumber: '1234567890' });
  console.log(r.status, r.headers, r.body);
  const s = await naru.http.post('/api/v1/companies').set('accept-language','ko').send({ country: 'KR', names: { ko: '가나' } });
  console.log(s.status, s.headers, s.body);
  console.log((await naru.as(null).get('/api/v1/companies')).body, await naru.rows('select * from revision'));
});
