import type { Tree } from '../../engine/tree.ts';
import type { FoundClaim } from '../claims-in.ts';
import { Claims } from '../solver/claims.ts';
import { type Diagram, FALSE } from '../solver/diagram.ts';
import type { Statements } from '../solver/statements.ts';
import type { Owner } from './owners.ts';

/** What changed in a tree: what it is about, the routes on which it tells something else, and the claims before. */
interface Change {
  readonly owner: Owner;
  readonly differs: Diagram;
  readonly was: Claims;
}

/**
 * Claims of invariants that held, on the routes that one change tells something else on. Who is first is worked out from what
 * that one changes: going through all organisations again takes most of the time otherwise.
 */
export class ChangedClaims extends Claims {
  readonly #statements: Statements;
  readonly #manner: FoundClaim['manner'];
  readonly #change: Change;

  constructor(tree: Tree, statements: Statements, manner: FoundClaim['manner'], change: Change) {
    super(tree, statements);
    this.#statements = statements;
    this.#manner = manner;
    this.#change = change;
  }

  /** Whoever was always first stays so but behind the one that changed; whoever never was can only become so without it. */
  override first(id: string): Diagram {
    const { owner, differs, was } = this.#change;
    if (id === owner.id) return super.first(id);
    const isFree = this.#statements.not(this.before(owner.id, id));
    if (this.#manner === 'always') return isFree;
    const isFreed = this.#statements.all([differs, was.before(owner.id, id), isFree, this.organisation(id)]);
    return isFreed === FALSE ? FALSE : this.#statements.all([isFreed, super.first(id)]);
  }
}
