import { catalogue } from '../queue/catalogue.js';
import { notifiedTopics } from './recipients.js';

it('every topic that somebody is told of starts the job that tells it, and no other', () => {
  expect(Object.keys(catalogue.notify.startedBy).toSorted()).toEqual([...notifiedTopics].toSorted());
});
