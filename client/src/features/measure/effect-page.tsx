export const EffectPage = () => null;
