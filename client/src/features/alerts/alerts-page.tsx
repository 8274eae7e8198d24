export const AlertsPage = () => null;
