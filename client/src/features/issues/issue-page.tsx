export const IssuePage = () => null;
