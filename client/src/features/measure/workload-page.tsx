export const WorkloadPage = () => null;
