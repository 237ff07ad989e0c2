import type * as z from 'zod/mini';
import type { Found } from './problem.ts';
import { fileSchema } from './schema.ts';
import type { Path, YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** The name of a part of a file, for what follows from what. */
export function shapePart(file: YamlFile, path: Path): string {
  return ['shape', file.name, ...path.map(String)].join('/');
}

/** So many names of fields tell what an item is. */
const TELLING = 3;

/** Items that have the shape of another section: they stand under the wrong name. */
export function misplaced(file: YamlFile, issues: readonly Issue[]): Found[] {
  const sections = [...new Set(issues.map(({ path }) => path[0]))];
  return sections.flatMap((section) => {
    const items = Object.entries(Object(Object(file.value)[section ?? '']));
    const wrong = items.filter(([id, item]) => {
      const isWrong = issues.some(({ path }) => path[0] === section && path[1] === id);
      return isWrong && Object.keys(Object(item)).length >= TELLING;
    });
    const homes = wrong
      .map(([id, item]) => [id, homeOf(id, item)] as const)
      .filter(([, home]) => home !== undefined);
    const all =
      homes.length > 0 && homes.length === items.length && new Set(homes.map(([, home]) => home)).size === 1;
    const named = all ? homes.slice(0, 1) : homes;
    return named.map(([id, home]) => {
      const path = all ? [String(section)] : [String(section), id];
      const message = all
        ? `Wat hier staat, hoort niet bij "${String(section)}".`
        : `"${id}" hoort niet bij "${String(section)}".`;
      return {
        ...wrongPlace(file, path, message, [path]),
        suggestion: home ?? null,
      };
    });
  });
}

/** The section that an item would fit in. */
function homeOf(id: string, item: unknown): string | undefined {
  const sections = Object.keys(fileSchema._zod.def.shape);
  return sections.find((section) => fileSchema.safeParse({ [section]: { [id]: item } }).success);
}

/** Fields that stand where the items of a section stand: the name above them is gone. */
export function withoutName(file: YamlFile, issues: readonly Issue[]): Found[] {
  const sections = [...new Set(issues.map(({ path }) => String(path[0])))];
  return sections.flatMap((section) => {
    const fields = fieldsOf(section);
    const loose = Object.keys(Object(Object(file.value)[section])).filter(
      (name) => fields.includes(name) && issues.some(({ path }) => path[0] === section && path[1] === name),
    );
    const [first] = loose;
    if (first === undefined || loose.length < 2) return [];
    const paths = loose.map((name) => [section, name]);
    const found = wrongPlace(file, [section, first], `Boven "${first}" ontbreekt een naam.`, paths);
    return [{ ...found, expected: `een naam van iets bij ${section}, en daaronder ${loose.join(', ')}` }];
  });
}

/** The names that an item of a section can have. */
function fieldsOf(section: string): string[] {
  const shapes = fileSchema._zod.def.shape as Readonly<Record<string, unknown>>;
  return Object.hasOwn(shapes, section) ? fieldsIn(shapes[section]) : [];
}

/** What the library knows of a shape, as far as it is looked at here. */
interface Inner {
  readonly _zod?: {
    readonly def: {
      readonly innerType?: unknown;
      readonly valueType?: unknown;
      readonly options?: readonly unknown[];
      readonly shape?: object;
    };
  };
}

function fieldsIn(shape: unknown): string[] {
  const { innerType, valueType, options = [], shape: fields = {} } = (shape as Inner)._zod?.def ?? {};
  const within = innerType ?? valueType;
  if (within !== undefined) return fieldsIn(within);
  return [...options.flatMap(fieldsIn), ...Object.keys(fields)];
}

function wrongPlace(file: YamlFile, path: Path, message: string, broken: readonly Path[]): Found {
  return {
    code: 'wrong-type',
    severity: 'error',
    message,
    expected: null,
    suggestion: null,
    place: file.place(path, 'key'),
    breaks: broken.map((one) => shapePart(file, one)),
  };
}
