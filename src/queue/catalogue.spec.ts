import { catalogue, jobNames, jobsOf, type Trigger, workOf } from './catalogue.js';

const change = (topic: string, subject: string) => ({ topic, subject });

/** Other jobs listen to the same topics; each has a line of its own in the catalogue. */
const scoring = (...changes: readonly Trigger[]) => jobsOf(changes).filter(({ name }) => name.startsWith('score-'));

describe('jobsOf', () => {
  it('starts the job that a topic asks for, with the subject as its id', () => {
    expect(
      scoring(
        change('requirement.saved', 'r'),
        change('capability.saved', 'c'),
        change('company.saved', 'f'),
        change('opportunity.saved', 'o'),
        change('team-list.outdated', 'p'),
        change('match-run.requested', 'm'),
      ),
    ).toEqual([
      { name: 'score-subject', payload: { kind: 'requirement', id: 'r' } },
      { name: 'score-subject', payload: { kind: 'capability', id: 'c' } },
      { name: 'score-subject', payload: { kind: 'company', id: 'f' } },
      { name: 'score-subject', payload: { kind: 'opportunity', id: 'o' } },
      { name: 'score-subject', payload: { kind: 'opportunity', id: 'p' } },
      { name: 'score-run', payload: { runId: 'm' } },
    ]);
  });

  it('starts every job that listens to a topic', () => {
    const names = jobsOf([change('capability.saved', 'c')]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['score-subject', 'embed-records', 'judge-matches', 'recall-offers']));
  });

  it('starts nothing for topics that only readers of the log care for', () => {
    expect(jobsOf([change('message.translated', 'i'), change('toString', 'r')])).toEqual([]);
  });

  it('starts one job for several changes of a subject, at the place of the newest', () => {
    expect(scoring(...['a', 'b', 'a'].map((subject) => change('requirement.saved', subject)))).toEqual([
      { name: 'score-subject', payload: { kind: 'requirement', id: 'b' } },
      { name: 'score-subject', payload: { kind: 'requirement', id: 'a' } },
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
