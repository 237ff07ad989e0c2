import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadPack } from '../../check/load-checked.ts';
import { contentSchemaWith, type JsonSchema, regionSchemaWith } from '../../content/folder-schema.ts';
import type { Tree } from '../../engine/tree.ts';
import { codesIn } from '../input/load-tree.ts';
import { wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { writeText } from '../io/write.ts';

/** What the schemas are called beside the files that they are of. */
export const SCHEMA_FILES = { content: 'content.schema.json', region: 'region.schema.json' } as const;

/** The line by which an editor finds the schema. */
export function editorLine(kind: keyof typeof SCHEMA_FILES): string {
  return `# yaml-language-server: $schema=./${SCHEMA_FILES[kind]}\n`;
}

/** Writes the schema of a folder, and of a region file, with the names of the pack in it. Throws ContentError and RunError. */
export async function writeSchemas(
  folder: string | undefined,
  region: string | undefined,
  io: Io,
): Promise<void> {
  if (folder === undefined && region === undefined) {
    throw wrongUse(
      'folder-missing',
      'Noem de map waar het schema bij hoort: check mijn-inhoud --write-schema.',
    );
  }
  const { tree } = loadPack(folder ?? io.shippedPack);
  const files = [
    ...(folder === undefined ? [] : [[join(folder, SCHEMA_FILES.content), contentSchemaText(tree, io)]]),
    ...(region === undefined ? [] : [[join(dirname(region), SCHEMA_FILES.region), regionText(tree, io)]]),
  ];
  for (const [file = '', text = ''] of files) {
    await writeText(file, text, { force: true, isPublic: true }, io);
    io.stderr.write(`${file} is bijgewerkt: uw tekstverwerker vult namen aan.\n`);
  }
}

/** The schema of the files of a pack, with its names in it. */
export function contentSchemaText(tree: Tree, io: Io): string {
  return schemaText(contentSchemaWith(tree, shippedSchema('content-1.json', io)));
}

function regionText(tree: Tree, io: Io): string {
  const codes = codesIn(io.shippedDirectory());
  return schemaText(regionSchemaWith(tree, codes, shippedSchema('region-1.json', io)));
}

function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema)}\n`;
}

function shippedSchema(name: string, io: Io): JsonSchema {
  return JSON.parse(readFileSync(join(io.shippedPack, '../schema', name), 'utf8'));
}
