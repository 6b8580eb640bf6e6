/** The rooms whose tests are tested: those that decide what a user is told. */
export const rooms = ['links', 'markdown', 'review'];
