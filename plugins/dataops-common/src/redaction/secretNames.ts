/** Not `pass` of bypass and compass. */
const PASS = '(?:(?<!by|com|sur|tres)pass(?:word|wd|phrase|code)?|pwd)';

/** What announces a secret, as the end of a longer name too: `spark.hadoop.fs.s3a.secret.key`. */
export const SECRET_WORD = `(?:${[
  PASS,
  'secret(?:[_.-]?(?:access[_.-]?)?key)?',
  'token',
  '(?:api|access|private|signing|encryption|shared[_.-]?access)[_.-]?key',
  'api[_.-]?key[_.-]?value',
  '(?:access|aws)[_.-]?key[_.-]?id',
  // `fs.azure.account.key.<account>.dfs.core.windows.net`
  'account[_.-]?key(?:\\.[\\w.-]{1,100})?',
  'signature',
  'credentials?',
  'authorization',
  'jwt',
].join('|')})`;

const SECRET_NAME = new RegExp(
  `(?:${SECRET_WORD}|cookie|dsn|(?:ssh|storage)[_.-]?key)$|secret|passw`,
  'i',
);

/**
 * Whether a name in a facet, such as `spark.hadoop.fs.s3a.secret.key`, says
 * that its value is a secret.
 *
 * @public
 */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

const PASSWORD_NAME = new RegExp(`(?:${PASS}|secret)$|passw`, 'i');

/** Whether it says that its value is one that people choose: that may be a number. */
export function isPasswordName(name: string): boolean {
  return PASSWORD_NAME.test(name) && !/^pass$/i.test(name);
}

const FLAG =
  /^(?:\d{1,3}|true|false|yes|no|on|off|null|none|nil|undefined|\*+|\?)?$/i;

/** Whether a value says only whether there is something, or how often. */
export function isFlag(value: string): boolean {
  return FLAG.test(value);
}
