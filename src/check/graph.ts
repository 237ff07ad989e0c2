import type { Question, Tree } from '../engine/tree.ts';
import { voiceFor } from '../engine/voice.ts';
import type { FillIn } from '../engine/words.ts';

/** A way from one question to the next: by which answers, or by being passed over. */
export interface GraphEdge {
  readonly from: string;
  /** A question, or the end. */
  readonly to: string;
  /** The labels of the answers that lead here; empty when the question is passed over. */
  readonly answers: readonly string[];
  /** The step these answers set; null for none. */
  readonly step: string | null;
}

/** The tree as questions and the ways between them; drawn from the same data that runs. */
export interface TreeGraph {
  readonly title: string;
  readonly start: string;
  readonly questions: readonly Question[];
  readonly edges: readonly GraphEdge[];
}

/** The graph of a tree. A question that is asked only sometimes has a way past it. */
export function graphOf(tree: Tree): TreeGraph {
  const { say } = voiceFor(tree, new Array(tree.questions.length + 1).fill(0));
  const questions = tree.questions.map((question) => inWords(question, say));
  return {
    title: tree.pack.title,
    start: tree.pack.start,
    questions,
    edges: questions.flatMap(edgesFrom),
  };
}

/** A question with general words: no answer is known in a picture. */
function inWords(question: Question, say: FillIn): Question {
  const options = question.options.map((option) => ({ ...option, label: say(option.label) }));
  return { ...question, text: say(question.text), options };
}

function edgesFrom(question: Question): GraphEdge[] {
  const edges = new Map<
    string,
    { readonly to: string; readonly step: string | null; readonly answers: string[] }
  >();
  const add = (label: string, to: string, step: string | null) => {
    const key = `${to}/${step}`;
    const edge = edges.get(key) ?? { to, step, answers: [] };
    edge.answers.push(label);
    edges.set(key, edge);
  };
  if (question.kind === 'date') add('een datum', question.next, null);
  for (const { label, next = question.next, step = null } of question.options) add(label, next, step);
  const asked = [...edges.values()].map((edge) => ({ from: question.id, ...edge }));
  if (question.when === undefined) return asked;
  return [...asked, { from: question.id, to: question.next, answers: [], step: null }];
}
