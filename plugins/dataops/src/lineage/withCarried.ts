/** What stays when another node becomes the focus: nobody leaves the past unawares. */
const CARRIED = ['asOf', 'compare', 'collapse'];

/** A link to another focus, or to the choice of one, that keeps what stays. */
export function withCarried(href: string, params: URLSearchParams): string {
  const kept = new URLSearchParams(
    [...params].filter(([name]) => CARRIED.includes(name)),
  ).toString();
  if (!kept) {
    return href;
  }
  return `${href}${href.includes('?') ? '&' : '?'}${kept}`;
}
