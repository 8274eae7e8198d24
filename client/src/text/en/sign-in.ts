import type { signIn as indonesian } from '../id/sign-in.js';

export const signIn: typeof indonesian = {
  title: 'Sign in to Tanggap',
  desk: 'Public relations desk',
  tagline: 'Catches false claims about government programs early, and answers them with facts.',
  scopeTitle: 'What this tool keeps to',
  scope: [
    {
      title: 'Claims, not people.',
      text: 'It reads what public posts say. Private accounts are masked; no pages, scores or networks of people.',
    },
    {
      title: 'Criticism is protected.',
      text: 'Complaints go to those who can fix them. A negative tone never raises urgency.',
    },
    {
      title: 'A person decides.',
      text: 'The machine ranks and gives reasons. It never posts, and it never passes a verdict.',
    },
  ],
  username: 'User name',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  submitting: 'Checking…',
  capsLock: 'Caps Lock is on.',
  usernameMissing: 'Enter your user name.',
  passwordMissing: 'Enter your password.',
  lost: 'Your session has ended. Sign in again to go on from the same page.',
  logged: 'Every sign-in, search and decision is written to the audit log.',
  firstTime: 'First time? Name and password are printed once in the terminal when Tanggap starts.',
  language: 'Language',
};
