/** What a screen is about, in the words of `thing.*` and `signal.*`. */
export type Thing =
  | 'overview'
  | 'list'
  | 'dataset'
  | 'pipeline'
  | 'graph'
  | 'impact'
  | 'comparison';
