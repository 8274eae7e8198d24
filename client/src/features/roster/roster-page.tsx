export const RosterPage = () => null;
