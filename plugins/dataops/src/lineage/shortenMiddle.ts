/** Names of one tool often differ in their ends alone, so what is too long loses its middle. */
export function shortenMiddle(text: string, length: number): string {
  if (text.length <= length) {
    return text;
  }
  const tail = Math.floor((length - 1) / 2);
  return `${text.slice(0, length - 1 - tail)}…${text.slice(-tail)}`;
}
