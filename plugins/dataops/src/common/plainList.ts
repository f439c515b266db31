/** The look of a list whose entries need no bullets. */
export const plainList = { m: 0, p: 0, listStyle: 'none' } as const;
