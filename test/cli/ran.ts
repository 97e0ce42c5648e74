import { run } from '../../src/cli/run';
import { addressOfUrl } from '../../src/cli/send/connect';
import { PLAIN } from '../../src/report/text/paint';

/** What a run of the command line came to. */
export type Ran = {
  readonly exit: number;
  readonly printed: string;
  readonly complaint: string;
  readonly written: Readonly<Record<string, string>>;
};

const noFile = (): Error => Object.assign(new Error('ENOENT'), { code: 'ENOENT' });

/** Runs the command line in this process, with files that are texts. */
export async function ranWith(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran> {
  let printed = '';
  let complaint = '';
  const written: Record<string, string> = {};
  const exit = await run(
    args,
    {
      read: (path) => {
        const text = files[path];
        return text === undefined ? Promise.reject(noFile()) : Promise.resolve(text);
      },
      print: (text) => (printed += text),
      complain: (text) => (complaint += text),
    },
    {
      now: () => 0,
      addressOf: addressOfUrl,
      paint: PLAIN,
      environment: { CORS_AUTHORIZATION: 'Bearer fresh' },
      write: (path, text) => {
        written[path] = text;
        return Promise.resolve();
      },
    },
  );
  return { exit, printed, complaint, written };
}
