export const MeasurePage = () => null;
