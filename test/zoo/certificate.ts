import { createHash, createPublicKey } from 'node:crypto';
import { generate } from 'selfsigned';

export type Certificate = {
  keyPem: string;
  certificatePem: string;
  /** Base64 SHA-256 of the public key in SPKI DER: what Chromium's `--ignore-certificate-errors-spki-list` takes. */
  spkiHash: string;
};

/** Makes a fresh self-signed certificate for localhost and 127.0.0.1. */
export async function makeCertificate(): Promise<Certificate> {
  const { private: keyPem, cert: certificatePem } = await generate(
    [{ name: 'commonName', value: 'localhost' }],
    {
      algorithm: 'sha256',
      keyType: 'ec',
      extensions: [
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    },
  );
  const publicKey = createPublicKey(certificatePem).export({ type: 'spki', format: 'der' });
  return { keyPem, certificatePem, spkiHash: createHash('sha256').update(publicKey).digest('base64') };
}
