/** How strongly a clause ends before a character: not at all, at a space, at a comma, at a full stop, at an end of the reply. */
export const edges = {none: 0, space: 1, comma: 2, stop: 3, reply: 4} as const
