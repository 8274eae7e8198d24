export const QualityPage = () => null;
