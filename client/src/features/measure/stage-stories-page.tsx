export const StageStoriesPage = () => null;
