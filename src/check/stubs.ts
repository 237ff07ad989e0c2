import type { RawScenario } from '../content/author-shapes.ts';
import { adviceFor } from '../engine/advise.ts';
import type { Answers } from '../engine/answers.ts';
import { compile } from '../engine/compile.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import { resolve } from '../engine/resolve.ts';
import type { CoverageKind } from './coverage.ts';
import { told, USUAL_DAY } from './scenarios.ts';
import { Claims } from './solver/claims.ts';
import type { Diagram } from './solver/diagram.ts';
import type { Proof } from './solver/proof.ts';

/** A scenario made ready: the author only has to read whether it is right. */
export interface Stub {
  readonly id: string;
  readonly scenario: RawScenario;
}

/** The shortest answers that touch what no scenario touches; null when no answers can. */
export function stubFor(proof: Proof, kind: CoverageKind, id: string): Stub | null {
  const { tree } = proof;
  const answers = proof.shortestModel(statementFor(proof, new Claims(tree, proof.statements), kind, id));
  return answers === null ? null : { id: stubId(id), scenario: asNow(compile(tree), `Raakt ${id}`, answers) };
}

function statementFor({ statements }: Proof, claims: Claims, kind: CoverageKind, id: string): Diagram {
  const [question = '', option = ''] = id.split('=');
  switch (kind) {
    case 'questions':
      return claims.asked(id);
    case 'options':
      return statements.answer(question, [option]);
    case 'actions':
      return claims.action(id);
    case 'organisations':
      return claims.organisation(id);
    case 'alerts':
      return claims.alert(id);
    case 'deadlines':
      return claims.deadline(id);
  }
}

/** A scenario that expects what the tree says now, for somebody to read and correct. */
function asNow(tree: CompiledTree, title: string, answers: Answers): RawScenario {
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error('A witness always reaches the end.');
  const advice = adviceFor(tree, position, { today: USUAL_DAY, answers, command: '' });
  const given = Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, typeof value === 'string' ? value : [...value]]),
  );
  return { title, given, expect: { ...told(tree, advice, position.facts) } };
}

function stubId(id: string): string {
  return `raakt-${id.replace(/[^a-z0-9]+/g, '-')}`;
}
