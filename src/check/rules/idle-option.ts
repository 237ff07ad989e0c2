import { atomsOf } from '../../engine/condition.ts';
import { type Question, type Tree, UNKNOWN } from '../../engine/tree.ts';
import { conditionsIn } from '../conditions-in.ts';
import type { Rule } from '../rule.ts';
import { Difference } from '../solver/difference.ts';
import { isCounted } from '../solver/variables.ts';

/**
 * Every option matters: no two options of a question always give the same advice, to the letter. An option
 * that a condition names can change a reason, a word or a letter. A question that changes nothing is for
 * no-idle-question.
 */
export const idleOption: Rule = {
  code: 'idle-option',
  severity: 'warning',
  stage: 'proof',
  *check({ tree, source, proof: prove }) {
    const { proof, claims } = prove();
    const difference = new Difference(tree);
    const named = namedOptions(tree);
    for (const question of tree.questions) {
      const own = ownOptions(question).filter((id) => !named.has(`${question.id}=${id}`));
      if (!isCounted(question) || own.length < 2 || !proof.isSatisfiable(claims.asked(question.id))) continue;
      if (difference.isIdle(question)) continue;
      for (const group of difference.alike(question)) {
        const [first, ...others] = own.filter((id) => group.includes(id));
        for (const id of others) {
          yield {
            message: `De keuze "${id}" geeft altijd hetzelfde advies als "${first}".`,
            expected: 'iets in het advies dat van deze keuze afhangt; of laat haar weg',
            place: source.place(['questions', question.id, 'options', id], 'key'),
          };
        }
      }
    }
  },
};

/** The options that stand there themselves; of those, 'niets hiervan' first. */
function ownOptions({ options }: Question): string[] {
  const own = options.filter(({ id }) => id !== UNKNOWN);
  const [last, others] = [own.filter((one) => one.exclusive), own.filter((one) => !one.exclusive)];
  return [...last, ...others].map(({ id }) => id);
}

function namedOptions(tree: Tree): ReadonlySet<string> {
  const atoms = conditionsIn(tree).flatMap(({ when }) => [...atomsOf(when)]);
  return new Set(
    atoms.flatMap((atom) =>
      atom.kind === 'answer' ? atom.options.map((option) => `${atom.question}=${option}`) : [],
    ),
  );
}
