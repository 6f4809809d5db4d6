export { planTimetable } from './plan-timetable.js';
export type * from './timetable.types.js';
