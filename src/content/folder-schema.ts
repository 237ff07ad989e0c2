/** The schema of a pack with its own names in it, so that an editor completes them. It refuses no name: `check` does. */
import { KINDS } from '../engine/question-kinds.ts';
import { END, type Tree } from '../engine/tree.ts';

/** A part of a JSON schema. */
export interface JsonSchema {
  readonly [key: string]: unknown;
}

/** By the name of a field, what can stand there. */
type Names = Readonly<Record<string, readonly string[]>>;

/** Adds the names of a pack to the schema of its files. */
export function contentSchemaWith(tree: Tree, schema: JsonSchema): JsonSchema {
  const steps = oneOrMore(offered({ type: 'string' }, idsOf(tree.steps)));
  const answers = Object.fromEntries(tree.questions.map((question) => [question.id, answersTo(question)]));
  return withNames(schema, namesIn(tree), (key, part) => {
    // Who writes a condition, or the answers of a scenario, names questions and their options.
    if (key === 'voorwaarde') return withProperties(part, { step: steps, ...answers });
    return key === 'given' ? withProperties(part, answers) : part;
  });
}

/** Adds to the schema of region files what a region can fill in, and the codes of the samenwerkingsverbanden. */
export function regionSchemaWith(tree: Tree, codes: readonly string[], schema: JsonSchema): JsonSchema {
  const regional = idsOf(tree.organisations.filter((organisation) => organisation.regional === true));
  return withNames(schema, { codes }, (key, part) => {
    if (key !== 'organisations') return part;
    return withProperties(part, Object.fromEntries(regional.map((id) => [id, part['additionalProperties']])));
  });
}

function namesIn(tree: Tree): Names {
  const organisations = idsOf(tree.organisations);
  const questions = idsOf(tree.questions);
  const actions = [...idsOf(tree.actions), ...tree.steps.flatMap((step) => idsOf(step.actions))];
  const [alerts, deadlines, sources] = [idsOf(tree.alerts), idsOf(tree.deadlines), idsOf(tree.sources)];
  return {
    ...{ start: questions, because: questions, next: [...questions, END], step: idsOf(tree.steps) },
    from: idsOf(tree.questions.filter(({ kind }) => kind === 'date')),
    ...{ sources, hoursSource: sources, letters: idsOf(tree.letters), proof: idsOf(tree.proofs) },
    ...{ organisations, organisation: organisations, first: organisations, not: organisations },
    ...{ rulesOf: organisations, actions, action: actions, notActions: actions },
    ...{ alerts, alert: alerts, notAlerts: alerts },
    ...{ deadlines, deadline: deadlines, notDeadlines: deadlines, dated: deadlines, passed: deadlines },
  };
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

/** The shape of an answer to a question, or of the answers that a condition names. */
function answersTo({ kind, text, options }: Tree['questions'][number]): JsonSchema {
  const one = KINDS[kind].open ? { type: 'string' } : offered({ type: 'string' }, idsOf(options));
  return { description: text, ...oneOrMore(one) };
}

/** A list of nothing says nothing. */
function oneOrMore(one: JsonSchema): JsonSchema {
  return { anyOf: [one, { type: 'array', items: one, minItems: 1 }] };
}

function withProperties(part: JsonSchema, more: JsonSchema): JsonSchema {
  return { ...part, properties: { ...more, ...(part['properties'] as JsonSchema | undefined) } };
}

/** The same schema, in which each field that has names offers them; `change` may change the shape of a field. */
function withNames(
  schema: JsonSchema,
  names: Names,
  change: (key: string, part: JsonSchema) => JsonSchema,
): JsonSchema {
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => visit(item, ''));
    const inside = Object.entries(value).map(([name, part]) => [name, visit(part, name)]);
    const ids = Object.hasOwn(names, key) ? names[key] : undefined;
    const part = change(key, Object.fromEntries(inside));
    return ids === undefined || ids.length === 0 ? part : offered(part, ids);
  };
  return visit(schema, '') as JsonSchema;
}

/** A shape that also offers names: of a name itself, of a list of names, or of either. */
function offered(part: JsonSchema, ids: readonly string[]): JsonSchema {
  if (Array.isArray(part['anyOf'])) return { ...part, anyOf: part['anyOf'].map((one) => offered(one, ids)) };
  if (part['type'] === 'array') return { ...part, items: offered(part['items'] as JsonSchema, ids) };
  if (part['type'] !== 'string' || isText(part)) return part;
  const { description, ...shape } = part;
  return { ...(description === undefined ? {} : { description }), anyOf: [{ enum: ids }, shape] };
}

/** Running text is no name, although a field elsewhere that is called the same may be. */
function isText({ pattern, enum: values }: JsonSchema): boolean {
  return values !== undefined || (typeof pattern === 'string' && pattern.includes('\\S'));
}
