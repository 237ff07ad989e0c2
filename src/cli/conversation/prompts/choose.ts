import { createPrompt, isDownKey, isUpKey, type KeypressEvent, useState } from '@inquirer/core';
import { wrapHard } from '../../../render/wrap.ts';
import { decidesAtOnce, goesOn, type Quick, useNumber } from './digits.ts';
import { explained } from './explaining.ts';
import { type Area, type Frame, frameFor, linesIn, type Surroundings, textWidth } from './frame.ts';
import { isLong, type Pick, type Picked, pickBy, placesShown, requestOf } from './picking.ts';
import { type Scrolled, scrolled } from './scrolled.ts';
import { type Canvas, useArea } from './use-area.ts';
import { useKeys } from './use-keys.ts';

/** What a choice looks like and does. */
export interface ChooseConfig extends Quick {
  readonly canvas: Canvas;
  /** What must be seen with the question, such as an alert; or empty. */
  readonly note: string;
  /** A line above the question, such as the progress. */
  readonly above: string;
  readonly text: string;
  readonly help: string;
  /** Ids picked before; the mark starts on the first. Without any, nothing is marked. */
  readonly picked: readonly string[];
  /** Shown after a question mark; empty when there is nothing to explain. */
  readonly explanation: string;
}

/** The picked ids, at least one; or null to go back. */
export type Chosen = readonly [string, ...string[]] | null;

/**
 * A list to pick from, on a screen of any size. A number marks, and also picks where several can be; letters seek;
 * both also while somebody reads the explanation. Enter decides; a question mark explains; left goes back. Nothing is told by colour alone.
 */
export const choose = createPrompt<Chosen, ChooseConfig>((config, done) => {
  const area = useArea(config.canvas);
  const [picked, setPicked] = useState<Picked>(startOf(config));
  const [page, setPage] = useState(NOT_EXPLAINING);
  const [part, setPart] = useState(0);
  const [ended, setEnded] = useState<Chosen | undefined>(undefined);
  const begun = useNumber(config.many);
  const view = viewOf(config, picked, page, area);
  const list = listOf(config, { picked, view, part }, area);

  const end = (chosen: Chosen) => {
    setEnded(chosen);
    done(chosen);
  };
  const readOn = (isOn: boolean) =>
    setPage(!isOn || view.explanation === undefined || view.explanation.isLast ? NOT_EXPLAINING : page + 1);
  const request = {
    decide: () => {
      const [first, ...others] = idsOf(config, picked);
      if (first === undefined) setPicked({ ...picked, problem: nothingPicked(config) });
      else end([first, ...others]);
    },
    back: () => end(null),
    explain: () => {
      if (config.explanation !== '') setPage(page === NOT_EXPLAINING ? 0 : NOT_EXPLAINING);
    },
  };
  const pickWith = (key: KeypressEvent) => {
    const next = pickBy(key, config, begun(picked));
    const pick = decidesAtOnce(key, config, next) ? config.picks[next.mark] : undefined;
    setPart(0);
    if (pick === undefined) setPicked({ ...next, problem: next.problem || goesOn(config, next) });
    else end([pick.id]);
  };
  useKeys((key, line, isPasted) => {
    line.clearLine(0);
    if (isPasted) return setPicked({ ...picked, problem: PASTED });
    const asked = requestOf(key, config);
    const nextPart = partAfter(key, part, list.parts);
    if (view.explanation !== undefined) {
      readOn(asked === 'decide' || key.name === 'space');
      if (asked === undefined && key.name !== 'space') setPicked(pickBy(key, config, picked));
    } else if (asked !== undefined) request[asked]();
    else if (nextPart !== undefined) setPart(nextPart);
    else pickWith(key);
  });

  return ended === undefined ? drawn(view, list) : summary(config, ended, area);
});

function drawn({ frame: { head, under, isWhole }, explanation }: View, list: Scrolled): [string, string] {
  const shown = [...(isWhole ? [''] : []), ...(explanation ?? list).lines, ...under];
  return [head.join('\n'), shown.join('\n')];
}

/** Which part of the marked pick is read after a key; undefined when the key leaves it, or it has only one. */
function partAfter(key: KeypressEvent, part: number, parts: number): number | undefined {
  const next = isDownKey(key) ? part + 1 : isUpKey(key) ? part - 1 : -1;
  return next >= 0 && next < parts ? next : undefined;
}

const PASTED = 'Plakken kan hier niet. Kies met de pijltjes, of typ een nummer.';

const NOT_EXPLAINING = -1;

function startOf({ picks, picked, many }: ChooseConfig): Picked {
  const mark = Math.max(
    many ? 0 : -1,
    picks.findIndex((pick) => pick.id === picked[0]),
  );
  return { mark, picked: many ? picked : [], number: '', beforeNumber: [], sought: '', problem: '' };
}

function idsOf(config: ChooseConfig, { mark, picked }: Picked): string[] {
  const { picks, many } = config;
  const chosen = many
    ? picks.filter(({ id }) => picked.includes(id))
    : picks.slice(Math.max(0, mark), mark + 1);
  return chosen.map(({ id }) => id);
}

function nothingPicked({ many }: ChooseConfig): string {
  return many ? 'Kies minstens één, met de spatiebalk.' : 'Kies eerst een antwoord.';
}

/** What is drawn: the frame, the places of the picks in it, and an explanation that stands in their place. */
interface View {
  readonly frame: Frame;
  readonly places: readonly number[];
  readonly explanation?: ReturnType<typeof explained>;
}

function viewOf(config: ChooseConfig, picked: Picked, page: number, area: Area): View {
  const places = placesShown(config, picked);
  const heights = new Map(places.map((at) => [at, pickLines(config, picked, at, area).length]));
  const wanted = [...heights.values()].reduce((sum, height) => sum + height, 0);
  const needs = { wanted, needed: Math.max(2, heights.get(picked.mark) ?? 0) };
  const around = aroundOf(config, picked);
  const frame = frameFor(around, needs, area);
  if (page !== NOT_EXPLAINING) {
    const beside = frameFor({ ...around, chosen: config.explanation }, needs, area);
    if (beside.isWhole) return { frame: beside, places };
    const isCut = (heights.get(picked.mark) ?? 0) > frame.room;
    const marked = isCut ? `${config.picks[picked.mark]?.label}\n\n` : '';
    const explanation = explained(around, marked + config.explanation, page, area);
    return { frame: explanation.frame, places, explanation };
  }
  // What is picked may have scrolled out of sight.
  return { frame: frame.isWhole ? frame : frameFor(withChosen(around, config, picked), needs, area), places };
}

function aroundOf(config: ChooseConfig, { problem, sought }: Picked): Surroundings {
  const { note, above, text, help, picks } = config;
  const seeks = sought === '' ? '' : `Zoekt: ${sought} (Backspace wist). `;
  return {
    note,
    above,
    text,
    help,
    chosen: '',
    problem,
    keys: seeks + keysOf(config),
    fewKeys: `${seeks}${picks.length} keuzes. Pijltjes, Enter${config.explanation === '' ? '' : ', ?: uitleg'}.`,
  };
}

function withChosen(around: Surroundings, { picks, many }: ChooseConfig, { picked }: Picked): Surroundings {
  const labels = picks.filter(({ id }) => picked.includes(id)).map(({ label }) => label);
  return { ...around, chosen: many && labels.length > 0 ? `Gekozen: ${labels.join('; ')}` : '' };
}

/** Names the keys. */
function keysOf(config: ChooseConfig): string {
  const { many, canGoBack, explanation } = config;
  const keys = [
    many ? 'Pijltjes: bewegen. Spatie of nummer: aan of uit, meer mag.' : 'Pijltjes of nummer: kiezen.',
    isLong(config) ? 'Letters: zoeken.' : '',
    'Enter: verder.',
    explanation === '' ? '' : '?: waarom deze vraag.',
    canGoBack ? 'Pijl naar links: terug.' : '',
  ];
  return keys.filter((key) => key !== '').join(' ');
}

/** What is on the screen now. */
interface Shown {
  readonly picked: Picked;
  readonly view: View;
  readonly part: number;
}

function listOf(config: ChooseConfig, { picked, view, part }: Shown, area: Area): Scrolled {
  const items = view.places.map((at) => pickLines(config, picked, at, area));
  const mark = view.places.indexOf(picked.mark);
  return scrolled({ items, mark, part }, Math.max(1, view.frame.room), area.chalk.bold.magenta);
}

/** A screen narrower than this has no columns to spare for white. */
const NARROW = 40;

function pickLines(config: ChooseConfig, { mark, picked }: Picked, at: number, { columns }: Area): string[] {
  const { id = '', label = '' }: Partial<Pick> = config.picks[at] ?? {};
  const box = config.many ? `[${picked.includes(id) ? 'x' : ' '}] ` : '';
  const number = `${at + 1}`.padStart(String(config.picks.length).length);
  const lead = `${at === mark ? '>' : ' '} ${number}. ${box}`;
  if (columns >= NARROW) return hanging(lead, label, columns).split('\n');
  const narrow = wrapHard(`${at + 1}. ${box}${label}`, textWidth(columns) - 2).split('\n');
  return narrow.map((line, number) => `${number === 0 && at === mark ? '> ' : '  '}${line}`);
}

/** Gives what stays on the screen: the note, and the question with its answer. */
function summary({ note, text, picks }: ChooseConfig, chosen: Chosen, { columns, chalk }: Area): string {
  if (chosen === null) return 'Terug naar de vorige vraag.';
  const labels = picks.filter((pick) => chosen.includes(pick.id)).map((pick) => pick.label);
  return answered({ note, text }, chalk.bold(labels.join('; ')), { columns });
}

/** Lays out a question with the answer under it, as it stays on the screen. */
export function answered(
  { note, text }: { readonly note: string; readonly text: string },
  answer: string,
  { columns }: { readonly columns: number },
): string {
  const noted = note === '' ? [] : [...linesIn(note, columns), ''];
  return [...noted, ...linesIn(text, columns), hanging('  ', answer, columns)].join('\n');
}

/** Lays out text after a lead, with the next lines under the text. */
function hanging(lead: string, text: string, columns: number): string {
  const indent = ' '.repeat(lead.length);
  return lead + wrapHard(text, textWidth(columns) - lead.length).replaceAll('\n', `\n${indent}`);
}

/** Whether the note fits beside the question. */
export function choiceShowsNote(config: ChooseConfig, area: Area): boolean {
  return viewOf(config, startOf(config), NOT_EXPLAINING, area).frame.hasNote;
}
