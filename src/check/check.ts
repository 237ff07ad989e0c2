import { fold } from '../content/fold.ts';
import type { PackSource } from '../content/parse.ts';
import type { Found, Problem } from '../content/problem.ts';
import { plainLanguage } from './plain-language.ts';
import { withRenamed } from './renamed.ts';
import { commandFor } from './replay.ts';
import type { CheckContext, Rule, Stage } from './rule.ts';
import { RULES } from './rules/index.ts';
import { Claims } from './solver/claims.ts';
import { StateSpaceTooLarge } from './solver/diagram.ts';
import { Difference } from './solver/difference.ts';
import { Proof } from './solver/proof.ts';

/** What a check came to. */
export interface CheckReport {
  readonly problems: readonly Problem[];
  /** How many combinations of answers were proved; null when no proof could be made. */
  readonly combinations: bigint | null;
  /** Why not everything was proved, in Dutch; null when everything was. */
  readonly notProved: string | null;
}

/** Rules run stage by stage; an error in one of these makes the next stages impossible. */
const STAGES: readonly Stage[] = ['names', 'graph', 'routes', 'proof'];

/** Checks a pack against every rule. Reports all problems of each stage that could run. */
export function checkPack(source: PackSource, today: string, rules: readonly Rule[] = RULES): CheckReport {
  const context = contextFor(source, today);
  const problems = [...source.lost, ...run(rules, 'text', context)];
  let notProved: string | null = null;
  for (const stage of STAGES) {
    try {
      const found = [...run(rules, stage, context)];
      problems.push(...(stage === 'names' ? withRenamed(found, source) : found));
      if (stage !== 'proof' && found.some((problem) => problem.severity === 'error')) {
        notProved = 'Los eerst de fouten op; daarna kan ik bewijzen dat elke route goed eindigt.';
        break;
      }
    } catch (error) {
      if (!(error instanceof StateSpaceTooLarge)) throw error;
      notProved =
        'Dit pakket heeft te veel combinaties om te bewijzen. De regels over routes zijn niet nagekeken.';
    }
  }
  const combinations = notProved === null ? context.proof().proof.countModels() : null;
  return { problems: fold(problems), combinations, notProved };
}

/** Gives what rules look at. */
export function contextFor(source: PackSource, today: string): CheckContext {
  let made: ReturnType<CheckContext['proof']> | undefined;
  const proof = () => {
    if (made === undefined) {
      const proof = new Proof(source.tree);
      made = { proof, claims: new Claims(source.tree, proof.statements) };
    }
    return made;
  };
  let told: Difference | undefined;
  const difference = () => {
    told ??= new Difference(source.tree);
    return told;
  };
  return { source, tree: source.tree, language: plainLanguage(source.writing), today, proof, difference };
}

function* run(rules: readonly Rule[], stage: Stage, context: CheckContext): Generator<Found> {
  for (const rule of rules.filter((one) => one.stage === stage)) {
    for (const { example, message, ...finding } of rule.check(context)) {
      const shown = example === undefined ? '' : ` Voorbeeld: ${commandFor(example, context.source.folder)}`;
      const { code, severity } = rule;
      yield { code, severity, expected: null, suggestion: null, ...finding, message: `${message}${shown}` };
    }
  }
}
