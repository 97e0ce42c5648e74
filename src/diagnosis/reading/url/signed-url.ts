/** The query parameter that carries the signature, by the storage service that reads it. */
const SIGNED = /[?&](X-Amz-Signature|AWSAccessKeyId|X-Goog-Signature|GoogleAccessId)=/i;

/** A shared access signature of Azure has its version beside it; `sig` alone stands in many URLs. */
const isAzures = (url: string): boolean => /[?&]sig=/i.test(url) && /[?&]sv=/i.test(url);

/** The parameter that makes a URL a signed one; null where it is none. */
export const signatureParameter = (url: string): string | null =>
  SIGNED.exec(url)?.[1] ?? (isAzures(url) ? 'sig' : null);

export const isSignedUrl = (url: string): boolean => signatureParameter(url) !== null;

/** The checksum of nothing, as newer storage SDKs sign it into a URL that is made before the body is known. */
export const signsChecksumOfNothing = (url: string): boolean =>
  /[?&]x-amz-checksum-crc32=AAAAAA(?:%3D%3D|==)/i.test(url);
