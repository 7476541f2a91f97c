/** Where seats connect on a host's port. */
export const seatPath = '/seat'
