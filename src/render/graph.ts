import type { QuestionFacts } from '../engine/all-questions.ts';
import { wrap } from './wrap.ts';

/** What is drawn: questions, and the ways between them by their answers. */
export interface DrawnGraph {
  readonly title: string;
  readonly questions: readonly Pick<QuestionFacts, 'id' | 'text' | 'looksAt'>[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    /** Empty where the question is passed over. */
    readonly answers: readonly string[];
    readonly step: string | null;
  }[];
}

type Edge = DrawnGraph['edges'][number];

/** The id of the end of every route. */
export const THE_END = 'einde';
export const END_TEXT = 'Advies';

/** The ways to write a graph for who draws it. */
export const GRAPH_FORMATS = { mermaid, dot } as const;

/** A flow chart with a title and a description for screen readers. */
function mermaid({ title, questions, edges }: DrawnGraph): string {
  // There "end" closes a part of a chart.
  const own = (id: string) => (id === 'end' ? 'end-' : id);
  const plain = (text: string) => text.replace(/[#"<>`]/g, (sign) => `#${sign.charCodeAt(0)};`);
  const quoted = (text: string) => `"${narrow(text).map(plain).join('<br/>')}"`;
  const lines = [
    'flowchart TD',
    `  accTitle: ${title.replace(/\s+/g, ' ')}`,
    `  accDescr: ${questions.length} vragen en de antwoorden die van de ene vraag naar de andere leiden`,
    ...questions.map(({ id, text }) => `  ${own(id)}[${quoted(text)}]`),
    `  ${THE_END}([${quoted(END_TEXT)}])`,
    ...edges.map((edge) => {
      const arrow = isPassing(edge) ? '-.->' : '-->';
      return `  ${own(edge.from)} ${arrow}|${quoted(labelOf(edge, edges))}| ${own(edge.to)}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** A picture for Graphviz. */
function dot({ title, questions, edges }: DrawnGraph): string {
  const plain = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const quoted = (text: string) => `"${narrow(text).map(plain).join('\\n')}"`;
  const lines = [
    `digraph "${plain(title)}" {`,
    '  graph [ranksep=0.3, nodesep=0.15];',
    '  node [shape=box, fontname="Helvetica", margin="0.1,0.05"];',
    '  edge [fontname="Helvetica", fontsize=10];',
    ...questions.map(({ id, text }) => `  ${quoted(id)} [label=${quoted(text)}];`),
    `  ${quoted(THE_END)} [label=${quoted(END_TEXT)}, shape=oval];`,
    ...edges.map((edge) => {
      const style = isPassing(edge) ? ', style=dashed' : '';
      return `  ${quoted(edge.from)} -> ${quoted(edge.to)} [label=${quoted(labelOf(edge, edges))}${style}];`;
    }),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function isPassing(edge: Edge): boolean {
  return edge.answers.length === 0;
}

/** The answers on a way, and the step they set; where one way is all there is, they need not be named. */
export function labelOf(edge: Edge, edges: readonly Edge[] = []): string {
  if (isPassing(edge)) return 'niet gevraagd';
  const ways = edges.filter((other) => other.from === edge.from && !isPassing(other));
  const step = edge.step === null ? '' : `, stap ${edge.step}`;
  return (ways.length === 1 ? 'elk antwoord' : edge.answers.join(' / ')) + step;
}

/** A text in lines of so many signs that the whole picture can be read on A3. */
function narrow(text: string): string[] {
  return wrap(text, 28).split('\n');
}
