import type { Path } from '../content/yaml-file.ts';
import { type Option, type Question, UNKNOWN } from '../engine/tree.ts';

/** The way to an option in the files; 'weet ik niet' stands apart. */
export function optionPath(question: Question, option: Option): Path {
  const at = ['questions', question.id];
  return option.id === UNKNOWN ? [...at, 'unknown'] : [...at, 'options', option.id];
}
