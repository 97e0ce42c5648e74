/** What the reader may choose as the most that the requests of one tab take, in megabytes. */
export const LOG_MEGABYTES: readonly number[] = [8, 16, 32, 64, 128, 256];

const MEGABYTE = 1024 * 1024;

export const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);

export const bytesOf = (megabytes: number): number => megabytes * MEGABYTE;
