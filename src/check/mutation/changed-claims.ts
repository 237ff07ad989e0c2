import type { Tree } from '../../engine/tree.ts';
import type { FoundClaim } from '../claims-in.ts';
import { Claims } from '../solver/claims.ts';
import { type Diagram, FALSE } from '../solver/diagram.ts';
import type { Recommended } from '../solver/recommended.ts';
import type { Statements } from '../solver/statements.ts';
import type { Owner } from './owners.ts';

/** What changed in a tree: what it is about, the routes on which it tells something else, and how it was. */
interface Change {
  readonly owner: Owner;
  readonly differs: Diagram;
  readonly was: Recommended;
}

/**
 * Claims of invariants that held, on the routes that one change tells something else on. Who is first is worked out from what
 * that one changes: going through all organisations again takes most of the time otherwise.
 */
export class ChangedClaims extends Claims {
  readonly #statements: Statements;
  readonly #recommended: Recommended;
  readonly #manner: FoundClaim['manner'];
  readonly #change: Change;

  constructor(tree: Tree, statements: Statements, manner: FoundClaim['manner'], change: Change) {
    const { owner, was } = change;
    const changed = owner.kind === 'organisation' ? owner.id : null;
    const recommended = was.among(statements, tree.organisations, changed);
    super(tree, statements, recommended);
    this.#statements = statements;
    this.#recommended = recommended;
    this.#manner = manner;
    this.#change = change;
  }

  /** Whoever was always first stays so but behind the one that changed; whoever never was can only become so without it. */
  override first(id: string): Diagram {
    const { owner, differs, was } = this.#change;
    if (id === owner.id || owner.kind !== 'organisation') return super.first(id);
    const isFree = this.#statements.not(this.before(owner.id, id));
    if (this.#manner === 'always') return isFree;
    const wasAfter = was.among(this.#statements).before(owner.id, id);
    const isFreed = this.#statements.all([differs, wasAfter, isFree, this.organisation(id)]);
    return isFreed === FALSE ? FALSE : this.#recommended.firstBut(id, owner.id, isFreed);
  }
}
