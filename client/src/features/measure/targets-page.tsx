export const TargetsPage = () => null;
