/** What would make a run slower, or other than at somebody's own terminal. The first doubles the start of Node 20. */
const NOT_INHERITED = [
  'NODE_EXTRA_CA_CERTS',
  'NODE_OPTIONS',
  'NODE_COMPILE_CACHE',
  'CI',
  'NO_COLOR',
  'FORCE_COLOR',
  'ACCESSIBLE',
  'DEBUG',
];

/**
 * The environment of somebody's own terminal, whatever this runs in.
 * @param {Record<string, string>} [over]
 * @returns {Record<string, string>}
 */
export function plainEnvironment(over = {}) {
  const all = { ...process.env, TERM: 'xterm-256color', ...over };
  const kept = Object.entries(all).filter(
    ([name, value]) => value !== undefined && !NOT_INHERITED.includes(name) && !name.startsWith('npm_'),
  );
  return /** @type {Record<string, string>} */ ({ ...Object.fromEntries(kept), ...over });
}
