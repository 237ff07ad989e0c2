import type { AdviceAnswer, Reason } from './advice.ts';
import { chosen } from './answers.ts';
import type { Facts, Predicate } from './condition.ts';
import { kept, memo } from './memo.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import type { Choice } from './resolve.ts';
import type { Option, Question, Tree, Word } from './tree.ts';
import { indexOf, optionsIn } from './tree-index.ts';
import { type FillIn, fillInWith } from './words.ts';

/** An item as it is told, with what it mentions. */
export interface Told<T> {
  readonly as: T;
  readonly mentions: Mentions;
}

/** How an item is told: what is said, the texts in it (to find terms in), and its sources. */
export interface Telling<T> {
  readonly as: T;
  readonly texts: readonly string[];
  readonly sources: readonly string[];
}

/** Says an item, given the answers that made it hold. */
export type Tell<I, T> = (item: I, say: FillIn, because: readonly Reason[]) => Telling<T>;

/** Reasons told so far, and the longer lists that begin with them, by position and bits. Equal lists are one list. */
export interface ReasonList {
  readonly reasons: readonly Reason[];
  readonly longer: Map<number, ReasonList>[];
  /** What was told for these reasons, by item. */
  readonly told: Map<object, Told<unknown>>;
}

/**
 * The tree in one choice of words. What it says is said once and kept, because the same few choices
 * of words and reasons serve every consultation: equal things told are the same object.
 */
export interface Voice {
  readonly say: FillIn;
  readonly reason: (question: Question, option: Option) => Reason;
  /** An answer in words. */
  readonly answer: (choice: Choice) => AdviceAnswer;
  readonly noReasons: ReasonList;
  /** For what is told by date, which comes back less, and may be forgotten apart from the rest. */
  readonly byDate: ReasonList;
  /** The list with the reasons added that bits at the position of a question are. */
  readonly andReasons: (list: ReasonList, at: number, mask: number) => ReasonList;
  readonly told: <I extends object, T>(item: I, because: ReasonList, tell: Tell<I, T>) => Told<T>;
  /** All that a sieve lets through as it is told, kept by its key. A sieve is always told in one way. */
  readonly toldList: <T>(sieve: object, key: number, tell: () => Told<readonly T[]>) => Told<readonly T[]>;
}

interface Voices {
  readonly words: readonly {
    readonly word: Word;
    readonly variants: readonly { text: string; when: Predicate }[];
  }[];
  readonly byChoice: Map<number, Voice>;
}

const voices = new WeakMap<Tree, Voices>();

/** The voice for what is known. */
export function voiceFor(tree: Tree, facts: Facts): Voice {
  const known = voicesOf(tree);
  const chosen = known.words.map(({ variants }) => variants.findIndex(({ when }) => when.holds(facts)));
  const key = chosen.reduce((all, at) => all * 32 + at + 1, 0);
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
  const reason = byOption(({ id, text }, option) => {
    return { question: id, value: option.id, text: say(text), label: say(option.label) };
  });
  return {
    say,
    reason,
    answer: answering(say),
    noReasons: reasonList([]),
    byDate: reasonList([]),
    andReasons: (list, at, mask) => {
      list.longer[at] ??= new Map();
      const byMask = list.longer[at];
      let longer = byMask.get(mask);
      if (longer === undefined) {
        const question = tree.questions[at] as Question;
        const more = optionsIn(question, mask).map((option) => reason(question, option));
        longer = reasonList([...new Set([...list.reasons, ...more])]);
        byMask.set(mask, longer);
      }
      return longer;
    },
    told: <I extends object, T>(item: I, because: ReasonList, tell: Tell<I, T>) =>
      kept(because.told, item, () => {
        const { as, texts, sources } = tell(item, say, because.reasons);
        return { as, mentions: mentionsOf(tree, texts, sources) };
      }) as Told<T>,
    toldList: keepingLists(),
  };
}

function keepingLists(): Voice['toldList'] {
  const bySieve = new Map<object, Map<number, Told<readonly unknown[]>>>();
  return <T>(sieve: object, key: number, tell: () => Told<readonly T[]>) => {
    const byKey = kept(bySieve, sieve, () => new Map<number, Told<readonly unknown[]>>());
    return kept(byKey, key, tell) as Told<readonly T[]>;
  };
}

function reasonList(reasons: readonly Reason[]): ReasonList {
  return { reasons, longer: [], told: new Map() };
}

/** Tells answers, each of a question once. */
function answering(say: FillIn): Voice['answer'] {
  const byQuestion = new Map<Question, (choice: Choice) => AdviceAnswer>();
  return (choice) => {
    let tellOnce = byQuestion.get(choice.question);
    if (tellOnce === undefined) {
      tellOnce = memo(keyOf, (one) => answerInWords(one, say));
      byQuestion.set(choice.question, tellOnce);
    }
    return tellOnce(choice);
  };
}

function keyOf({ value }: Choice): string {
  return typeof value === 'string' ? value : value.join();
}

function answerInWords({ question, value }: Choice, say: FillIn): AdviceAnswer {
  const labels = chosen(value).map((id) => {
    const option = question.options.find((candidate) => candidate.id === id);
    return option === undefined ? id : say(option.label);
  });
  return { question: question.id, text: say(question.text), value, labels };
}

/** Makes a thing of an option once. */
function byOption<T>(
  make: (question: Question, option: Option) => T,
): (question: Question, option: Option) => T {
  const made = new Map<Option, T>();
  return (question, option) => {
    let thing = made.get(option);
    if (thing === undefined) {
      thing = make(question, option);
      made.set(option, thing);
    }
    return thing;
  };
}
