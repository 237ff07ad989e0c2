// Loaded into a program before anything else: opening a socket fails, and is noted in the file of SOCKETS_NOTED.
// Listening on loopback is let through where LOOPBACK_ALLOWED is set.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const { SOCKETS_NOTED = '', LOOPBACK_ALLOWED } = process.env;

/**
 * @param {string} what
 * @returns {() => never}
 */
function refused(what) {
  return () => {
    appendFileSync(SOCKETS_NOTED, `${what}\n`);
    throw new Error(`A socket was opened: ${what}`);
  };
}

net.Socket.prototype.connect = refused('connect');
dgram.createSocket = refused('dgram');
// Who listens on an address looks it up, though it is a number.
const lookUp = LOOPBACK_ALLOWED ? [] : ['lookup'];
for (const name of [...lookUp, 'resolve', 'resolve4', 'resolve6']) {
  Object.assign(dns, { [name]: refused(`dns.${name}`) });
  Object.assign(dns.promises, { [name]: refused(`dns.promises.${name}`) });
}

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (/** @type {any[]} */ ...args) {
  const isLoopback = args[1] === '127.0.0.1';
  return LOOPBACK_ALLOWED && isLoopback ? Reflect.apply(listen, this, args) : refused('listen')();
};
