import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { writeCompiled } from '../../src/content/compiled-file.ts';
import { answerFlags } from './program.ts';
import { conversationTree } from './small-tree.ts';
import { type Terminal, type TerminalOptions, terminal } from './terminal.ts';

/** Answers to the pack for conversations, as they are written in flags. */
export type Given = Readonly<Record<string, string>>;

/** The day on which the conversations of tests are held. */
export const TODAY = ['--today', '2026-11-23'];

/** Answers to every question of the pack for conversations. */
export const ALL: Given = {
  veilig: 'ja',
  onderwerp: 'ziek',
  geprobeerd: 'leraar',
  dag: '2026-11-02',
  plaats: 'weet-niet',
  verder: 'ja',
};

/** The questions of the pack, in order. */
export const IDS = Object.keys(ALL);

/** The answers to the questions before one. */
export function answersBefore(id: string): Given {
  return Object.fromEntries(Object.entries(ALL).slice(0, IDS.indexOf(id)));
}

/** The flags of a conversation from some answers on. */
export function argumentsFor(answers: Given, more: readonly string[] = []): string[] {
  return ['--content', packFile(), ...TODAY, ...answerFlags(answers), '--ask', ...more];
}

/** A conversation in a terminal, from some answers on. */
export function talk(answers: Given, more: readonly string[] = [], options: TerminalOptions = {}): Terminal {
  return terminal(argumentsFor(answers, more), options);
}

/** Picks a choice by its words: its number, then Enter. */
export async function pick(parent: Terminal, label: string): Promise<void> {
  await parent.until(`. ${label}`, 'Enter: verder.');
  const lines = parent.screen().split('\n');
  const line = lines.findLast((one) => one.includes(`. ${label}`)) ?? '';
  parent.press(...(/(\d+)\. /.exec(line)?.[1] ?? ''), 'enter');
}

/** A folder of its own for a test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function packFile(tree = conversationTree()): string {
  const path = join(folder(), 'pack.json');
  writeFileSync(path, writeCompiled(tree, true));
  return path;
}

/** A conversation about a pack that no compiler made: its first step names an action that is not there. */
export function faultyTalk(
  answers: Given,
  more: readonly string[] = [],
  options: TerminalOptions = {},
): Terminal {
  const tree = conversationTree();
  const [first, ...others] = tree.steps;
  if (first === undefined) throw new Error('no steps');
  const content = packFile({ ...tree, steps: [{ ...first, actions: [999] }, ...others] });
  return terminal(['--content', content, ...TODAY, ...answerFlags(answers), '--ask', ...more], options);
}
