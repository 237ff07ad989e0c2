import type { Organisation, Urgency } from '../../engine/tree.ts';
import { type Diagram, FALSE, itemAt, TRUE } from './diagram.ts';
import type { Statements } from './statements.ts';

/** The order of urgency; a smaller number is told earlier. */
export const RANKS: Readonly<Record<Urgency, number>> = { nu: 0, eerst: 1, daarna: 2, 'kan-ook': 3 };

const ALL_RANKS = Object.values(RANKS);

/** What was made before about the same organisations, but for one when that one changed. */
interface Before {
  readonly recommended: Recommended;
  readonly changed: string | null;
}

/**
 * How urgently organisations are recommended, and which comes first, as statements over routes. Who is first depends on
 * all of them, and is asked again and again: what is made is kept.
 */
export class Recommended {
  readonly #organisations: readonly Organisation[];
  readonly #statements: Statements;
  readonly #before: Before | null;
  readonly #upTo = new Map<string, Diagram>();
  readonly #none = new Map<string, readonly Diagram[]>();

  constructor(
    organisations: readonly Organisation[],
    statements: Statements,
    before: Recommended | null = null,
    changed: string | null = null,
  ) {
    this.#organisations = organisations;
    this.#statements = statements;
    this.#before = before === null ? null : { recommended: before, changed };
  }

  /** The same among other diagrams, that know the diagrams of these. One organisation may have changed. */
  among(
    statements: Statements,
    organisations = this.#organisations,
    changed: string | null = null,
  ): Recommended {
    return new Recommended(organisations, statements, this, changed);
  }

  /** Makes what is asked of the same organisations among other diagrams: that adds nothing to these any more. */
  ready(): this {
    for (const { id } of this.#organisations) this.first(id);
    return this;
  }

  /** The organisation is named. */
  named(id: string): Diagram {
    return this.#recommended(this.#placeOf(id), RANKS['kan-ook']);
  }

  /** The organisation is named before all others. */
  first(id: string): Diagram {
    const place = this.#placeOf(id);
    return this.#statements.any(
      ALL_RANKS.map((rank) =>
        this.#statements.all([this.#just(place, rank), ...this.#unpreceded(place, rank)]),
      ),
    );
  }

  /** The organisation is named before all others but one, where another statement holds. */
  firstBut(id: string, but: string, where: Diagram): Diagram {
    const place = this.#placeOf(id);
    const statements = this.#statements;
    const withRank = (rank: number) => {
      let left = statements.all([where, this.#just(place, rank)]);
      for (const [at, other] of this.#organisations.entries()) {
        if (left === FALSE) break;
        if (at === place || other.id === but) continue;
        left = statements.all([left, statements.not(this.#recommended(at, at < place ? rank : rank - 1))]);
      }
      return left;
    };
    return statements.any(ALL_RANKS.map(withRank));
  }

  /** The one organisation is named, and the other is not, or after it. */
  before(oneId: string, otherId: string): Diagram {
    const [one, other] = [this.#placeOf(oneId), this.#placeOf(otherId)];
    const statements = this.#statements;
    return statements.any(
      ALL_RANKS.map((rank) => {
        const first = this.#recommended(other, one < other ? rank - 1 : rank);
        return statements.all([this.#recommended(one, rank), statements.not(first)]);
      }),
    );
  }

  #placeOf(id: string): number {
    const place = this.#organisations.findIndex((organisation) => organisation.id === id);
    if (place < 0) throw new Error(`The tree has no "${id}".`);
    return place;
  }

  /** The organisation is recommended with this urgency, and no more. */
  #just(place: number, rank: number): Diagram {
    const more = this.#statements.not(this.#recommended(place, rank - 1));
    return this.#statements.all([this.#recommended(place, rank), more]);
  }

  /** The organisation is recommended with at least this much urgency. */
  #recommended(place: number, rank: number): Diagram {
    const { id, recommend } = itemAt(this.#organisations, place);
    if (this.#before !== null && this.#before.changed !== id) {
      return this.#before.recommended.#recommended(place, rank);
    }
    const key = `${place} ${rank}`;
    const made = this.#upTo.get(key);
    if (made !== undefined) return made;
    const rules = recommend.filter(({ urgency }) => RANKS[urgency] <= rank);
    const recommended = this.#statements.any(rules.map(({ when }) => this.#statements.of(when)));
    this.#upTo.set(key, recommended);
    return recommended;
  }

  /** No other organisation comes before this one where it has this rank: together these say so. */
  #unpreceded(place: number, rank: number): readonly Diagram[] {
    const { id } = itemAt(this.#organisations, place);
    if (this.#before !== null && (this.#before.changed ?? id) === id) {
      return this.#before.recommended.#unpreceded(place, rank);
    }
    const places = [...this.#organisations.keys()];
    const before = this.#noneBefore(places, rank);
    const after = this.#noneBefore(places.reverse(), rank - 1);
    return [itemAt(before, place), itemAt(after, places.length - 1 - place)];
  }

  /** For each of a row: that none before it is recommended with at least this much urgency. */
  #noneBefore(row: readonly number[], rank: number): readonly Diagram[] {
    const key = `${row[0]} ${rank}`;
    const made = this.#none.get(key);
    if (made !== undefined) return made;
    let none: Diagram = TRUE;
    const all = row.map((place) => {
      const before = none;
      none = this.#statements.all([none, this.#statements.not(this.#recommended(place, rank))]);
      return before;
    });
    this.#none.set(key, all);
    return all;
  }
}
