import { createHash } from 'node:crypto';
import { connect } from 'node:tls';

/** The certificate that a server on this machine presents. */
export type TrustedCertificate = {
  readonly host: string;
  readonly port: number;
  /** The certificate in DER, as base64. */
  readonly der: string;
  /** SHA-256 of its public key (SPKI in DER), as base64. */
  readonly spkiHash: string;
};

/** Fetches the certificate of an https origin that is served on 127.0.0.1. Throws when no server responds there. */
export function fetchCertificate(origin: string): Promise<TrustedCertificate> {
  const { hostname, port } = new URL(origin);
  const number = port === '' ? 443 : Number(port);
  // SNI must be a name, never an address.
  const servername = /^[\d.]+$|^\[/.test(hostname) ? '' : hostname;
  return new Promise((resolve, reject) => {
    const socket = connect(
      { host: '127.0.0.1', port: number, servername, rejectUnauthorized: false, timeout: 5_000 },
      () => {
        const certificate = socket.getPeerX509Certificate();
        socket.destroy();
        if (certificate === undefined) {
          reject(new Error(`${origin} presented no certificate`));
          return;
        }
        const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
        resolve({
          host: hostname,
          port: number,
          der: certificate.raw.toString('base64'),
          spkiHash: createHash('sha256').update(spki).digest('base64'),
        });
      },
    );
    socket.once('error', reject);
    socket.once('timeout', () => {
      socket.destroy(new Error(`${origin} did not respond`));
    });
  });
}
