/**
 * The engine, for programs: answers in, position or advice out. Pure; runs in a browser too. A compiled
 * tree comes from `stapwijzer/content.json`, or from a pack that was checked and compiled.
 */
export type * from './engine/advice.ts';
export type { Circumstances } from './engine/advise.ts';
export { adviceFor } from './engine/advise.ts';
export type { Answer, AnswerProblem, AnswerProblemCode, Answers } from './engine/answers.ts';
export type { AskedQuestion, Asking } from './engine/asking.ts';
export { askingFor } from './engine/asking.ts';
export { compile } from './engine/compile.ts';
export type * from './engine/compiled-tree.ts';
export type { AdviceContact, OrganisationFacts } from './engine/organisation-facts.ts';
export type { Directory } from './engine/place/directory.ts';
export { type FoundPlace, findPlace } from './engine/place/find.ts';
export { type PackedDirectory, unpack } from './engine/place/packed.ts';
export { remaining } from './engine/remaining.ts';
export type { Choice, Position } from './engine/resolve.ts';
export { resolve } from './engine/resolve.ts';
export type * from './engine/tree.ts';
export { END, UNKNOWN } from './engine/vocabulary.ts';
