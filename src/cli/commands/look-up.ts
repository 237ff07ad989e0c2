import { lookUpDocument } from '../../document/look-up-document.ts';
import { namesOf, termNamed } from '../../engine/terms.ts';
import type { Organisation, Step, Term, Tree } from '../../engine/tree.ts';
import { lookUpJson } from '../../render/json.ts';
import { loadTree } from '../input/load-tree.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { notAllowed } from '../io/suggestion.ts';
import { renderText } from '../output/render-advice.ts';

/** What can be looked up without a consultation. */
export type Subject = 'steps' | 'contacts' | 'terms';

export interface LookUpOptions {
  readonly json?: boolean;
  readonly content?: string;
  readonly region?: string;
  readonly 'no-color'?: boolean;
}

const NOUNS: Readonly<Record<Subject, string>> = {
  steps: 'de stap',
  contacts: 'de organisatie',
  terms: 'het woord',
};

/** Shows all steps, organisations or terms, or the one that is asked for. */
export async function lookUpCommand(
  subject: Subject,
  asked: string | undefined,
  options: LookUpOptions,
  io: Io,
): Promise<ExitCode> {
  const tree = await loadTree(options, io);
  const found = asked === undefined ? all(tree, subject) : [find(tree, subject, asked)];
  const document = lookUpDocument(tree, subject, found, asked !== undefined);
  io.stdout.write(
    options.json ? lookUpJson(subject, found) : await renderText(document, io, !options['no-color']),
  );
  return EXIT.done;
}

type Item = Step | Organisation | Term;

function all(tree: Tree, subject: Subject): readonly Item[] {
  return subject === 'contacts' ? tree.organisations : tree[subject];
}

function find(tree: Tree, subject: Subject, asked: string): Item {
  const items = all(tree, subject);
  const byNumber = subject === 'steps' && /^\d+$/.test(asked) ? items[Number(asked) - 1] : undefined;
  const term = subject === 'terms' ? termNamed(tree, asked) : undefined;
  const found = byNumber ?? term ?? items.find((item) => item.id === asked.toLowerCase());
  const alike = found === undefined ? items.filter((item) => mentions(item, asked)) : [found];
  const [only, ...others] = alike;
  if (only !== undefined && others.length === 0) return only;
  const allowed = items.map((item) => item.id);
  const names = subject === 'terms' ? tree.terms.flatMap(namesOf) : [];
  throw notAllowed(
    `unknown-${subject}`,
    { path: asked, value: asked, allowed, also: names },
    (meant) => `Ik ken ${NOUNS[subject]} "${asked}" niet.${meant} Kies uit: ${allowed.join(', ')}.`,
  );
}

/** Whether an item is called something like what was asked for. */
function mentions(item: Item, asked: string): boolean {
  const names = 'term' in item ? namesOf(item) : ['title' in item ? item.title : item.name];
  return [item.id, ...names].some((name) => name.toLowerCase().includes(asked.toLowerCase()));
}
