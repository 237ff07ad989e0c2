import type { Tree } from '../../engine/tree.ts';
import { sentencesIn } from '../sentences.ts';
import { textsIn } from '../texts-in.ts';

/** A text that reads otherwise: the sentences that only the old pack has, and those that only the new one has. */
export interface TextChange {
  /** The section, and the name of what the text is of. */
  readonly of: readonly [section: string, id: string];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Compares the texts that both packs have, sentence by sentence, in the order of the new pack. */
export function textChanges(old: Tree, now: Tree): TextChange[] {
  const was = new Map(textsIn(old).map(({ path, text }) => [path.join('/'), sentencesIn(text, [])]));
  return textsIn(now).flatMap(({ path, text }) => {
    const before = was.get(path.join('/'));
    const after = sentencesIn(text, []);
    if (before === undefined || before.join(' ') === after.join(' ')) return [];
    const [section = '', id = ''] = path.map(String);
    return [
      {
        of: [section, id] as const,
        before: before.filter((sentence) => !after.includes(sentence)),
        after: after.filter((sentence) => !before.includes(sentence)),
      },
    ];
  });
}
