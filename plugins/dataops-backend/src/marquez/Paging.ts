/** The part of a list that is asked for. */
export type Paging = { limit: number; offset: number };
