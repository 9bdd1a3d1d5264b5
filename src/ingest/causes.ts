// What the system says when bytes cannot be had, in words, with a remedy.

export function explain(error: unknown): string {
  // Whatever the file system, node:zlib and fetch throw is an Error; `code` is there for system errors and names the cause.
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : CAUSES[code]) ?? `cannot be read (${message})`;
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the spelling and the current folder',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  EISDIR: 'is a folder; name a file',
  ENOTDIR: 'does not exist; a part of this path is a file, not a folder',
  EMFILE: 'cannot be opened: too many files are open; raise the limit (ulimit -n) and run again',
  ERR_STRING_TOO_LONG: 'is too long for one article; split it, one article a line, into a .jsonl file',
  E_TOO_LARGE: 'is too long for one article (more than 16 MB); split it, one article a line, into a .jsonl file',
  E_BOMB: 'unpacks to more than 200 times its size, which no news does; unpack it yourself if you trust it',
  Z_BUF_ERROR: 'was cut short: the packed data ends too early; what came before it was read. Fetch or copy it again',
  Z_DATA_ERROR: 'is damaged: the packed data cannot be unpacked further; what came before it was read',
};
