export * from '../story/codes.js';
