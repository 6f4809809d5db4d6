import 'reflect-metadata';
import { Queue, Worker, Relay } from 'bullmq';
const hasty = { url: 'redis://127.0.0.1:1', maxRetriesPerRequest: 1, enableOfflineQueue: false };
const patient = { url: 'redis://127.0.0.1:1', maxRetriesPerRequest: null };
const t = (name: string, p: Promise<unknown>) => Promise.race([p.then(() => 'ok', (e) => 'err ' + e.message), new Promise((r) => setTimeout(() => r('HANG'), 3000))]).then((r) => console.log(name, r));
const q = new Queue('a', { connection: hasty }); q.on('error', () => {});
const w = new Worker('a', async () => {}, { connection: patient }); w.on('error', () => {});
const r = new Relay({ connection: patient }); r.on('error', () => {});
setTimeout(async () => {
  await t('queue', q.close()); await t('worker', w.close()); await t('relay', r.close());
  await t('queue dis', q.disconnect()); await t('worker force', w.disconnect());
  console.log(process.getActiveResourcesInfo());
}, 500);
