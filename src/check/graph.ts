import { allQuestions, type QuestionFacts } from '../engine/all-questions.ts';
import type { CompiledQuestion, CompiledTree } from '../engine/compiled-tree.ts';
import { itemAt } from '../engine/lookup.ts';
import { KINDS } from '../engine/question-kinds.ts';
import { END } from '../engine/vocabulary.ts';
import { generalWording, type Wording } from '../engine/wording.ts';

/** A way from one question to the next: by which answers, or by being passed over. */
export interface GraphEdge {
  readonly from: string;
  /** A question, or the end. */
  readonly to: string;
  /** The labels of the answers that lead here; empty when the question is passed over. */
  readonly answers: readonly string[];
  /** The options of those answers, by id; an answer of one's own has none. */
  readonly options: readonly string[];
  /** The step these answers set; null for none. */
  readonly step: string | null;
}

/** The tree as questions and the ways between them; drawn from the same data that runs. */
export interface TreeGraph {
  readonly title: string;
  readonly start: string;
  readonly questions: readonly Pick<QuestionFacts, 'id' | 'text' | 'looksAt'>[];
  readonly edges: readonly GraphEdge[];
}

/** Gives the graph of a tree, in general words. A question that is asked only sometimes has a way past it. */
export function graphOf(tree: CompiledTree): TreeGraph {
  const { say } = generalWording(tree);
  return {
    title: tree.pack.title,
    start: itemAt(tree.questions, tree.start).id,
    questions: allQuestions(tree).map(({ id, text, looksAt }) => ({ id, text, looksAt })),
    edges: tree.questions.flatMap((question) => edgesFrom(tree, question, say)),
  };
}

function edgesFrom(tree: CompiledTree, question: CompiledQuestion, say: Wording['say']): GraphEdge[] {
  const edges = new Map<string, GraphEdge & { readonly answers: string[]; readonly options: string[] }>();
  const nameOf = (at: number) => tree.questions[at]?.id ?? END;
  const add = (label: string, next: number, at: number | undefined, id?: string) => {
    const key = `${next}/${at}`;
    const step = at === undefined ? null : itemAt(tree.steps, at).id;
    const edge = edges.get(key) ?? { from: question.id, to: nameOf(next), step, answers: [], options: [] };
    edge.answers.push(label);
    if (id !== undefined) edge.options.push(id);
    edges.set(key, edge);
  };
  const { open } = KINDS[question.kind];
  if (open !== undefined) add(`een ${open.name}`, question.next, undefined);
  for (const { id, label, next, step } of question.options) add(say(label), next, step, id);
  if (question.when === undefined) return [...edges.values()];
  return [
    ...edges.values(),
    { from: question.id, to: nameOf(question.next), answers: [], options: [], step: null },
  ];
}
