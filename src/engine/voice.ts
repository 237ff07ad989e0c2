import type { Reason } from './advice.ts';
import type { Facts, Predicate } from './condition.ts';
import { termsIn } from './terms.ts';
import type { Option, Question, Tree, Word } from './tree.ts';
import { indexOf, optionsIn } from './tree-index.ts';
import { type FillIn, fillInWith } from './words.ts';

/** What a text brings along: positions of terms and sources in the tree. */
export interface Mentions {
  readonly terms: readonly number[];
  readonly sources: readonly number[];
}

/** An item as it is told, with what it mentions. */
export interface Told<T> {
  readonly as: T;
  readonly mentions: Mentions;
}

/** How an item is told: its own words, its texts (to find terms in) and its sources. */
export interface Telling<T> {
  readonly as: T;
  readonly texts: readonly string[];
  readonly sources: readonly string[];
}

/**
 * The tree in one choice of words. What it says of an item is said once and kept, because the same
 * few choices of words serve every consultation.
 */
export interface Voice {
  readonly say: FillIn;
  readonly reason: (question: Question, option: Option) => Reason;
  /** The reasons that bits at the position of a question are. */
  readonly reasonsAt: (at: number, mask: number) => readonly Reason[];
  readonly told: <I extends object, T>(item: I, tell: (item: I, say: FillIn) => Telling<T>) => Told<T>;
}

interface Voices {
  readonly words: readonly {
    readonly word: Word;
    readonly variants: readonly { text: string; when: Predicate }[];
  }[];
  readonly byChoice: Map<string, Voice>;
}

const voices = new WeakMap<Tree, Voices>();

/** The voice for what is known. */
export function voiceFor(tree: Tree, facts: Facts): Voice {
  const known = voicesOf(tree);
  const chosen = known.words.map(({ variants }) => variants.findIndex(({ when }) => when.holds(facts)));
  const key = chosen.join();
  let voice = known.byChoice.get(key);
  if (voice === undefined) {
    const texts = known.words.map(({ word, variants }, at): [string, string] => [
      word.id,
      variants[chosen[at] as number]?.text ?? word.text,
    ]);
    voice = makeVoice(tree, fillInWith(new Map(texts)));
    known.byChoice.set(key, voice);
  }
  return voice;
}

function voicesOf(tree: Tree): Voices {
  let known = voices.get(tree);
  if (known === undefined) {
    const { compile } = indexOf(tree);
    const words = tree.words.map((word) => ({
      word,
      variants: word.variants.map(({ text, when }) => ({ text, when: compile(when) })),
    }));
    known = { words, byChoice: new Map() };
    voices.set(tree, known);
  }
  return known;
}

function makeVoice(tree: Tree, say: FillIn): Voice {
  const items = new Map<object, Told<unknown>>();
  const reasons = new Map<Option, Reason>();
  const reasonsByBits = tree.questions.map(() => new Map<number, readonly Reason[]>());
  const reason: Voice['reason'] = ({ id, text }, option) => {
    let made = reasons.get(option);
    if (made === undefined) {
      made = { question: id, value: option.id, text: say(text), label: say(option.label) };
      reasons.set(option, made);
    }
    return made;
  };
  return {
    say,
    reason,
    reasonsAt: (at, mask) => {
      const byBits = reasonsByBits[at] as Map<number, readonly Reason[]>;
      let made = byBits.get(mask);
      if (made === undefined) {
        const question = tree.questions[at] as Question;
        made = optionsIn(question, mask).map((option) => reason(question, option));
        byBits.set(mask, made);
      }
      return made;
    },
    told: <I extends object, T>(item: I, tell: (item: I, say: FillIn) => Telling<T>) => {
      let told = items.get(item) as Told<T> | undefined;
      if (told === undefined) {
        const { as, texts, sources } = tell(item, say);
        told = { as, mentions: mentionsOf(tree, texts, sources) };
        items.set(item, told);
      }
      return told;
    },
  };
}

/** The terms in texts, the sources, and the sources of the terms. */
function mentionsOf(tree: Tree, texts: readonly string[], sources: readonly string[]): Mentions {
  const terms = new Set(texts.flatMap((text) => termsIn(tree, text)));
  const cited = new Set([...sources, ...[...terms].flatMap((term) => term.sources)]);
  return {
    terms: [...terms].map((term) => tree.terms.indexOf(term)),
    sources: [...cited].map((id) => tree.sources.findIndex((source) => source.id === id)),
  };
}
