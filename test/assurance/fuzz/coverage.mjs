import { Session } from 'node:inspector/promises';

/** Which branches of some scripts have run, by V8's precise coverage. */
export class Coverage {
  #session = new Session();
  #seen = new Set();
  #isOurs;

  /** @param {(url: string) => boolean} isOurs which scripts count */
  constructor(isOurs) {
    this.#isOurs = isOurs;
  }

  async start() {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many branches ran since the last time that had never run before. */
  async takeNew() {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const before = this.#seen.size;
    for (const { url, scriptId, functions } of result) {
      if (!this.#isOurs(url)) continue;
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges)
          if (count > 0) this.#seen.add(`${scriptId}:${startOffset}:${endOffset}`);
      }
    }
    return this.#seen.size - before;
  }

  get branches() {
    return this.#seen.size;
  }

  stop() {
    this.#session.disconnect();
  }
}
