import 'reflect-metadata';
import { createContext } from '../../src/app/create-app.js';
import { readEnvironment } from '../../src/config/environment.js';
import { SendMailJob } from '../../src/notifications/mail/send-mail.job.js';

/** A process that sends what is due, to be killed while it does. */
const app = await createContext(readEnvironment(), false);
await app.get(SendMailJob, { strict: false }).handle({}, () => {}, new AbortController().signal);
