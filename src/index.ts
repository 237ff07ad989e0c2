/**
 * The engine, for programs: answers in, position or advice out. Pure; runs in a browser too.
 * A tree comes from the package's own content or from a pack that was checked.
 */
export type * from './engine/advice.ts';
export type { Circumstances } from './engine/advise.ts';
export { adviceFor, alertsFor } from './engine/advise.ts';
export type { Answer, AnswerProblem, Answers } from './engine/answers.ts';
export { problemWith } from './engine/answers.ts';
export type { AdviceContact, OrganisationFacts } from './engine/organisation-facts.ts';

export { remaining } from './engine/remaining.ts';
export type { Choice, Position } from './engine/resolve.ts';
export { resolve } from './engine/resolve.ts';
export type * from './engine/tree.ts';
export { END, UNKNOWN } from './engine/tree.ts';
