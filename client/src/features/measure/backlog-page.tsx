export const BacklogPage = () => null;
