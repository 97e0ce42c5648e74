import type { Command, Setting } from './stack';

/** Runs Debian's Python with the packages that were unpacked; the port is in `PORT`. */
export function pythonProgram({ port, debian }: Setting, args: readonly string[]): Command {
  const environment = {
    ...debian.environment,
    PYTHONPATH: debian.usr('lib/python3/dist-packages'),
    PYTHONDONTWRITEBYTECODE: '1',
    PORT: String(port),
  };
  return { program: debian.usr('bin/python3'), args, env: environment };
}
