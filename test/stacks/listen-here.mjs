// Loaded before a program whose code says on which port to listen: it listens on 127.0.0.1 and on the port in PORT.
import { Server } from 'node:net';

/** @typedef {(...args: unknown[]) => unknown} Listen */

const prototype = /** @type {{ listen: Listen }} */ (/** @type {unknown} */ (Server.prototype));
const { listen } = prototype;

/** @type {Listen} */
prototype.listen = function (...args) {
  const done = args.find((argument) => typeof argument === 'function');
  const options = { host: '127.0.0.1', port: Number(process.env.PORT) };
  return /** @type {unknown} */ (Reflect.apply(listen, this, [options, done]));
};
