import { nearest } from '../../engine/nearest.ts';
import { uncapitalised, WORD } from '../../engine/wording.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Text, textsIn } from '../texts-in.ts';
import { listed } from '../unknown-names.ts';

/** Every {word} in a text exists, and stands where words are filled in. */
export const knownWords: Rule = {
  code: 'known-words',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    const ids = tree.words.map((word) => word.id);
    for (const text of textsIn(tree)) {
      if (!/[{}]/.test(text.text)) continue;
      for (const { piece, ...told } of faultsOf(text, ids)) {
        yield { ...told, place: source.placeIn(text.path, piece) };
      }
    }
  },
};

/** A fault in a text, and the piece of the text that is at fault. */
type Fault = Omit<Finding, 'place'> & { readonly piece: string };

function* faultsOf({ text, kind }: Text, ids: readonly string[]): Generator<Fault> {
  for (const [piece, name = ''] of text.matchAll(WORD)) {
    const id = uncapitalised(name);
    if (kind !== 'told') {
      yield { piece, message: `Hier vul ik "${piece}" niet in.`, expected: 'een gewoon woord' };
    } else if (!ids.includes(id)) {
      yield {
        piece,
        message: `Er is geen woord "${name}".`,
        expected: listed(ids),
        suggestion: nearest(id, ids),
        needs: `words/${id}`,
      };
    }
  }
  const brace = /[{}]/.exec(text.replace(WORD, ''))?.[0];
  if (brace !== undefined) {
    yield {
      piece: brace,
      message: `Bij deze "${brace}" staat geen woord.`,
      expected: 'een woord als {leraar}, of geen accolade',
    };
  }
}
