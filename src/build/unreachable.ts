import type { Plugin } from 'rolldown';

/** A module that one file or package imports, with what stands in for it. */
export interface Unreachable {
  readonly source: string;
  readonly importer: string;
  readonly code: string;
}

/** Modules of one package that each give one function. None of those is ever called. */
function unused(importer: string, modules: Readonly<Record<string, string>>): Unreachable[] {
  return Object.entries(modules).map(([source, name]) => ({
    source,
    importer,
    code: `export const ${name} = () => undefined;`,
  }));
}

/**
 * Parts of libraries that cannot be reached here, with what stands in for them. Commander loads child
 * processes for commands that are programs of their own, and that takes a tenth of what starting Node
 * takes; its suggestions are English, and ours come from elsewhere. The markdown writer brings every
 * named character along, to compare references. What copies a value brings a way of its own for browsers that
 * cannot. What writes html can leave out ends of elements, and knows all of svg. A document of ours has no table,
 * image, footnote or reference. YAML is read as its core says, whatever a file asks for.
 */
export const UNREACHABLE: readonly Unreachable[] = [
  { source: 'node:child_process', importer: '/commander/', code: 'module.exports = {};' },
  { source: './suggestSimilar', importer: '/commander/', code: 'module.exports = {};' },
  // Signs for lists and spinners: our own prompts draw none of them.
  {
    source: '@inquirer/figures',
    importer: '/@inquirer/core/',
    code: "export default { tick: '', line: '' };",
  },
  {
    source: 'decode-named-character-reference',
    importer: '/micromark-util-decode-string/',
    code: 'export const decodeNamedCharacterReference = () => false;',
  },
  { source: '@ungap/structured-clone', importer: '/node_modules/', code: 'export default structuredClone;' },
  {
    source: './lib/svg.js',
    importer: '/property-information/',
    code: 'export const svg = { property: {}, normal: {} };',
  },
  ...unused('/yaml/browser/dist/schema/tags.js', {
    './json/schema.js': 'schema',
    './yaml-1.1/binary.js': 'binary',
    './yaml-1.1/omap.js': 'omap',
    './yaml-1.1/pairs.js': 'pairs',
    './yaml-1.1/schema.js': 'schema',
    './yaml-1.1/set.js': 'set',
  }),
  {
    source: './yaml-1.1/timestamp.js',
    importer: '/yaml/browser/dist/schema/tags.js',
    code: 'export const intTime = 0, floatTime = 0, timestamp = 0;',
  },
  ...unused('/stringify-entities/', { './to-named.js': 'toNamed' }),
  ...unused('/hast-util-to-html/', {
    './comment.js': 'comment',
    '../omission/closing.js': 'closing',
    '../omission/opening.js': 'opening',
  }),
  // It looks a document through for what references and footnotes point at: it would find nothing.
  {
    source: 'unist-util-visit',
    importer: '/mdast-util-to-hast/',
    code: 'export const visit = () => undefined;',
  },
  ...unused('/mdast-util-to-hast/', {
    'unist-util-position': 'position',
    './blockquote.js': 'blockquote',
    './break.js': 'hardBreak',
    './emphasis.js': 'emphasis',
    './footer.js': 'footer',
    './html.js': 'html',
    './inline-code.js': 'inlineCode',
    './link.js': 'link',
    './list-item.js': 'listItem',
    './text.js': 'text',
    './delete.js': 'strikethrough',
    './footnote-reference.js': 'footnoteReference',
    './image.js': 'image',
    './image-reference.js': 'imageReference',
    './link-reference.js': 'linkReference',
    './table.js': 'table',
    './table-cell.js': 'tableCell',
    './table-row.js': 'tableRow',
  }),
  ...unused('/mdast-util-to-markdown/', {
    // It looks whether a heading needs two lines: ours have no line break.
    '../util/format-heading-as-setext.js': 'formatHeadingAsSetext',
    './definition.js': 'definition',
    './emphasis.js': 'emphasis',
    './image.js': 'image',
    './image-reference.js': 'imageReference',
    './inline-code.js': 'inlineCode',
    './link-reference.js': 'linkReference',
  }),
];

/** The program draws the first question of the page, and no other screen. */
export const UNDRAWN = unused('/page/app.tsx', {
  './screens/advice.tsx': 'AdviceScreen',
  './screens/answers.tsx': 'AnswersScreen',
  './screens/call.tsx': 'CallScreen',
  './screens/code.tsx': 'CodeScreen',
  './screens/danger.tsx': 'DangerScreen',
  './screens/enter-code.tsx': 'EnterCodeScreen',
  './screens/letter.tsx': 'LetterScreen',
  './screens/sheet.tsx': 'SheetScreen',
});

/** Puts what stands in for them in the place of modules. */
export function without(parts: readonly Unreachable[]): Plugin {
  const codes = new Map(parts.map(({ source, importer, code }) => [idOf(source, importer), code]));
  return {
    name: 'without-unreachable',
    resolveId: (source, importer = '') => {
      const part = parts.find((one) => one.source === source && importer.includes(one.importer));
      return part === undefined ? null : idOf(source, part.importer);
    },
    load: (id) => codes.get(id) ?? null,
  };
}

function idOf(source: string, importer: string): string {
  return `\0${importer} ${source}`;
}
