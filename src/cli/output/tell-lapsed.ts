import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { generalWording } from '../../engine/wording.ts';
import { choiceLines } from '../io/choices.ts';
import type { Io } from '../io/io.ts';
import { tell } from '../io/message.ts';

/** Names the answers that were given and play no part on the route, for people. Says nothing when there are none. */
export function tellLapsed(io: Io, tree: CompiledTree, lapsed: readonly string[]): void {
  if (lapsed.length === 0) return;
  const { say } = generalWording(tree);
  const unused = tree.questions
    .filter(({ id }) => lapsed.includes(id))
    .map(({ id, text }) => ({ id, label: say(text) }));
  tell(io, `Niet gebruikt, want deze vraag komt hier niet voor:\n${choiceLines(unused)}`);
}
