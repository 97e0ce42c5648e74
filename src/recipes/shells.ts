/** The shells that commands are written for. */
export const SHELLS = ['posix', 'powershell', 'cmd'] as const;
export type Shell = (typeof SHELLS)[number];

/** What a reader calls them. */
export const SHELL_NAMES: Readonly<Record<Shell, string>> = {
  posix: 'bash, zsh, sh',
  powershell: 'PowerShell',
  cmd: 'cmd (Windows)',
};
