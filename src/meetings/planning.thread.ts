import { planRound, type RoundPlan, type RoundTask } from './plan-round.js';

export default (task: RoundTask): RoundPlan => planRound(task);
