import { extname } from 'node:path';
import { graphOf } from '../../check/graph.ts';
import { loadChecked } from '../../check/load-checked.ts';
import { Proof } from '../../check/solver/proof.ts';
import { documentOf, heading, paragraph } from '../../document/build.ts';
import { questionsDocument } from '../../document/questions-document.ts';
import { allQuestions } from '../../engine/all-questions.ts';
import { compile } from '../../engine/compile.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { GRAPH_FORMATS } from '../../render/graph.ts';
import { jsonDocument } from '../../render/json.ts';
import { apart, refuseBesideJson, unknownEnding } from '../args/advise-flags.ts';
import { loadTree } from '../input/load-tree.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { whileSaying } from '../io/progress.ts';
import { renderPage, renderText } from '../output/render-advice.ts';
import { type Outlet, writeOut } from '../output/write-out.ts';
import { addressOf, adviceIn, pageAt } from './example.ts';

export interface GraphOptions extends Outlet {
  readonly format?: keyof typeof GRAPH_FORMATS | 'outline' | 'html' | 'json';
  readonly json?: boolean;
  /** Where the page of this content is. */
  readonly page?: string;
}

/** Draws the questions of a pack and the ways between them. */
export async function graphCommand(
  folder: string | undefined,
  { json, format: asked, page, ...outlet }: GraphOptions,
  io: Io,
): Promise<ExitCode> {
  refuseBesideJson({ json, format: asked });
  const byEnding = formatFor(outlet.output);
  const format = json ? 'json' : (asked ?? byEnding ?? 'outline');
  if (page !== undefined && format !== 'html')
    throw apart('--page', `-f ${format}`, 'Alleen met -f html heeft de tekening links naar een pagina.');
  pageAt(page);
  const tree = await loadTree({ content: folder }, io);
  const addresses =
    page === undefined
      ? new Map<string, string>()
      : await whileSaying('De kortste antwoorden worden gezocht', io, () =>
          addressesIn(folder ?? io.shippedPack, page, io.today()),
        );
  await writeOut('De tekening', await drawn(tree, format, addresses, io), outlet, io);
  return EXIT.done;
}

async function drawn(
  tree: CompiledTree,
  format: NonNullable<GraphOptions['format']>,
  addresses: ReadonlyMap<string, string>,
  io: Io,
): Promise<string> {
  const graph = graphOf(tree);
  if (format === 'json') return jsonDocument('graph', graph);
  if (format === 'dot' || format === 'mermaid') return GRAPH_FORMATS[format](graph);
  const questions = questionsDocument(allQuestions(tree), false, addresses);
  const title = heading(1, graph.title);
  if (format === 'outline') return renderText(documentOf(title, ...questions.children), io, false);
  const root = documentOf(title, paragraph(HOW_TO_READ), ...questions.children);
  const picture = (await import('../../render/graph-drawing.ts')).drawingOf(graph);
  return renderPage(root, { title: graph.title, language: tree.pack.language, picture, folds: true });
}

const HOW_TO_READ =
  'Links ziet u van welke vragen het afhangt of een vraag komt, en rechts welke antwoorden vragen overslaan. Klik op een vraag om haar antwoorden te zien.';

/** The format that the ending of a file asks for; undefined without one. Throws RunError on one that nobody knows. */
function formatFor(file = ''): GraphOptions['format'] {
  const ending = extname(file).toLowerCase();
  if (ending === '' || Object.hasOwn(ENDINGS, ending)) return ENDINGS[ending];
  throw unknownEnding(file, ending, Object.keys(ENDINGS));
}

const ENDINGS: Readonly<Record<string, GraphOptions['format']>> = {
  '.txt': 'outline',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.dot': 'dot',
  '.gv': 'dot',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
};

/** By question, where the page shows it: with the shortest answers that come past it. */
function addressesIn(folder: string, page: string, today: string): Map<string, string> {
  const { tree } = loadChecked(folder);
  const proof = new Proof(tree);
  const compiled = compile(tree);
  const found = tree.questions.map(({ id }) => {
    const answers = proof.shortestModel(proof.statements.asked(id));
    const advice = answers === null ? null : adviceIn(compiled, answers, today);
    return [id, addressOf(page, advice)] as const;
  });
  return new Map(found.flatMap(([id, address]) => (address === null ? [] : [[id, address] as const])));
}
