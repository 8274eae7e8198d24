export const QuestionsPage = () => null;
