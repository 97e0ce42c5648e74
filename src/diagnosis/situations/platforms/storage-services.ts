import type { PlatformMark } from './platform-mark';

/** A storage service whose CORS rules decide by origin, method and headers together. */
export type StorageService = {
  readonly name: string;
  /** What holds the rules, with its article. */
  readonly holder: string;
  readonly mark: PlatformMark;
  /** How it responds to a preflight that no rule fits. */
  readonly refusesWith: 'status' | 'no headers';
  readonly source: string;
};

/** Storage services, by what only they leave on a response that no CORS rule fits. */
export const STORAGE_SERVICES: readonly StorageService[] = [
  {
    name: 'Google Cloud Storage',
    holder: 'the bucket',
    mark: { header: { name: 'x-guploader-uploadid', value: /^./ } },
    refusesWith: 'no headers',
    source: 'https://docs.cloud.google.com/storage/docs/cross-origin',
  },
  {
    name: 'Azure Storage',
    holder: 'the storage account',
    mark: { statuses: [403], header: { name: 'x-ms-error-code', value: /^CorsPreflightFailure$/ } },
    refusesWith: 'status',
    source:
      'https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services',
  },
  {
    name: 'Amazon S3',
    holder: 'the bucket',
    mark: { statuses: [403], header: { name: 'server', value: /^AmazonS3$/ } },
    refusesWith: 'status',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors-troubleshooting.html',
  },
];
