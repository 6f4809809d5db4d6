import { catalogue, jobNames, jobsOf, workOf } from './catalogue.js';

const change = (topic: string, subject: string) => ({ topic, subject });

describe('jobsOf', () => {
  it('starts the job that a topic asks for, with the subject as its id', () => {
    expect(
      jobsOf([
        change('requirement.saved', 'r'),
        change('capability.saved', 'c'),
        change('company.saved', 'f'),
        change('opportunity.saved', 'o'),
        change('team-list.outdated', 'p'),
        change('match-run.requested', 'm'),
      ]),
    ).toEqual([
      { name: 'score-subject', payload: { kind: 'requirement', id: 'r' } },
      { name: 'judge-matches', payload: { id: 'r' } },
      { name: 'score-subject', payload: { kind: 'capability', id: 'c' } },
      { name: 'embed-records', payload: {} },
      { name: 'judge-matches', payload: { id: 'c' } },
      { name: 'score-subject', payload: { kind: 'company', id: 'f' } },
      { name: 'judge-matches', payload: { id: 'f' } },
      { name: 'score-subject', payload: { kind: 'opportunity', id: 'o' } },
      { name: 'score-subject', payload: { kind: 'opportunity', id: 'p' } },
      { name: 'score-run', payload: { runId: 'm' } },
    ]);
  });

  it('starts nothing for topics that only readers of the log care for', () => {
    expect(jobsOf([change('match-list.changed', 'r'), change('toString', 'r')])).toEqual([]);
  });

  it('starts one job for several changes of a subject, at the place of the newest', () => {
    const changes = ['a', 'b', 'a'].map((subject) => change('requirement.saved', subject));
    expect(jobsOf(changes)).toEqual([
      { name: 'score-subject', payload: { kind: 'requirement', id: 'b' } },
      { name: 'judge-matches', payload: { id: 'b' } },
      { name: 'score-subject', payload: { kind: 'requirement', id: 'a' } },
      { name: 'embed-records', payload: {} },
      { name: 'judge-matches', payload: { id: 'a' } },
    ]);
  });
});

describe('the catalogue', () => {
  it('gives each kind of work an id of its own, also where two kinds share a subject', () => {
    expect(workOf('score-run', { runId: 'x' })).not.toBe(workOf('score-subject', { kind: 'company', id: 'x' }));
  });

  it('lets every job be started by a change, by the clock or by a job that it is a part of', () => {
    const orphans = jobNames.filter((name) => {
      const { startedBy, every, partOf } = catalogue[name];
      return Object.keys(startedBy).length === 0 && every === undefined && partOf === undefined;
    });
    expect(orphans).toEqual([]);
  });
});
