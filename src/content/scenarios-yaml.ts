import { Document, isMap, isSeq, visit } from 'yaml';
import type { RawScenario } from './author-shapes.ts';

/** Scenarios as a YAML file that reads well: lists on one line, words in quotes only where needed. */
export function scenariosYaml(scenarios: Readonly<Record<string, RawScenario>>, comment: string): string {
  const document = new Document({ scenarios });
  document.commentBefore = ` ${comment}`;
  visit(document, (_, node, path) => {
    const isSmall = isSeq(node) || (isMap(node) && path.length > 8);
    if (isSmall) node.flow = true;
  });
  return document.toString({ lineWidth: 110, flowCollectionPadding: true });
}
