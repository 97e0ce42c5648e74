/** Hosts of the machine itself, and of a network at home. On others a port is whatever its owner chose. */
export const isLocal = (host: string): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|host\.docker\.internal|[^.]+\.local)$/.test(
    host,
  );
