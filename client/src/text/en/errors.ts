import type { errors as indonesian } from '../id/errors.js';

export const errors: typeof indonesian = {
  'bad-request': {
    title: 'These entries cannot be accepted yet.',
    help: 'Check the marked fields. What you wrote is still there.',
  },
  'not-signed-in': { title: 'Your session has ended.', help: 'Sign in again; you return to the same page.' },
  'wrong-credentials': {
    title: 'User name or password do not match.',
    help: 'Check spelling and Caps Lock, then try again.',
  },
  'wrong-push-key': {
    title: 'The push key is not valid.',
    help: 'Make a new key on the Sources page and set it at the sender.',
  },
  'record-changed': {
    title: 'A colleague saved a newer version.',
    help: 'Theirs was not overwritten. Compare, then save again if needed.',
  },
  'issue-changed': {
    title: 'A colleague has just changed this issue.',
    help: 'Nothing was overwritten. Look at it as it is now, then try again.',
  },
  'query-refused': {
    title: 'The search cannot be read yet.',
    help: 'The part that is wrong is marked. Mend it or take the suggestion below it.',
  },
  'range-refused': {
    title: 'The range is too wide to answer at once.',
    help: 'Shorten the range or take a larger step.',
  },
  forbidden: {
    title: 'Your role does not include this.',
    help: 'Nothing has changed. Ask a supervisor or an administrator.',
  },
  'wrong-origin': {
    title: 'The request came from another address and was refused.',
    help: 'Nothing has changed. Open Tanggap at its own address and try again.',
  },
  'second-person-needed': {
    title: 'A second person is needed.',
    help: 'You proposed this change, so somebody else approves it.',
  },
  'not-found': {
    title: 'Not found.',
    help: 'The address may be wrong, or the story was merged into another. Go back to the queue to look for it.',
  },
  'story-held': {
    title: 'Somebody else holds this story.',
    help: 'You can still read and leave a note, or go on to the next story.',
  },
  'story-changed': {
    title: 'This story changed since you opened it.',
    help: 'Nothing was overwritten. Look at it as it is now, then try again if still needed.',
  },
  'story-closed': {
    title: 'This story is closed.',
    help: 'The timeline shows the decision. It can be undone from there.',
  },
  'not-holder': {
    title: 'You no longer hold this story.',
    help: 'Take hold again if it is free; what you wrote is not lost.',
  },
  'nothing-to-undo': { title: 'There is nothing to undo.', help: 'The story stays as shown.' },
  'name-taken': { title: 'That name is taken.', help: 'Choose another; the other entries are still there.' },
  'program-changed': {
    title: 'This program changed since you opened it.',
    help: 'Nothing was overwritten. Load the newest version, then propose your change again.',
  },
  'too-large': { title: 'That was too large.', help: 'Divide it into smaller parts and send it again.' },
  'evidence-missing': {
    title: 'The evidence does not suffice yet.',
    help: 'This verdict needs two different sources, one of them outside the agency concerned. Your choice and reason are still there.',
  },
  'rule-refused': {
    title: 'This rule cannot be used like that.',
    help: 'The reasons stand below. Your entries are kept; change them and try again.',
  },
  'program-refused': {
    title: 'This program may not be watched like that.',
    help: 'Mend the words named below. Nothing was saved, and the other entries are still there.',
  },
  'address-refused': {
    title: 'This address may not be opened.',
    help: 'Only public web addresses are read. Check the address, or paste the text itself.',
  },
  'fetch-failed': {
    title: 'That page could not be read.',
    help: 'The site refused or did not answer. Try again later, or paste the text itself.',
  },
  'too-many-requests': {
    title: 'Too many attempts.',
    help: 'Wait a moment, then try again. Nothing is lost.',
  },
  internal: {
    title: 'Something went wrong on the server.',
    help: 'What was saved is safe. Try again; if it repeats, tell an administrator.',
  },
  'engine-down': {
    title: 'The search engine is down. Nothing is lost.',
    help: 'New items are kept on disk. Decisions wait until the engine is back.',
  },
  'inbox-full': {
    title: 'The inbox is full.',
    help: 'What was accepted is safe, also what waits on disk. Send again once it has drained.',
  },
  'author-cannot-approve': {
    title: 'You wrote this, so you cannot approve it.',
    help: 'Ask somebody else to check and approve this version. Your text is saved.',
  },
  'response-changed': {
    title: 'This response changed since you opened it.',
    help: 'Nothing was overwritten. Compare both texts, then choose which to use.',
  },
  'response-held': {
    title: 'A colleague is writing this response.',
    help: 'You can read along. The pen is free two minutes after their last words.',
  },
  'version-outdated': {
    title: 'There is a newer version.',
    help: 'An approval is only for the newest version. Load it, then check again.',
  },
  'wrong-state': {
    title: 'This step does not apply yet, or no longer.',
    help: 'Things have moved on. Look at the newest status and go on from there.',
  },
  'fact-changed': {
    title: 'This fact changed since you opened it.',
    help: 'Nothing was overwritten. Load the newest version, then repeat your change.',
  },
  'narrative-changed': {
    title: 'This narrative changed since you opened it.',
    help: 'Nothing was overwritten. Load the newest version, then repeat your change.',
  },
  'hand-off-changed': {
    title: 'This hand-over changed since you opened it.',
    help: 'Nothing was overwritten. Look at its newest step, then repeat if still needed.',
  },
  'lint-blocked': {
    title: 'Some findings still hold the submission back.',
    help: 'Open the red findings one by one. Your draft is saved.',
  },
  'fact-expired': {
    title: 'A cited fact or narrative is past its validity.',
    help: 'Renew it in the fact bank or cite something else. Your draft is saved.',
  },
  'file-refused': {
    title: 'This kind of file is not accepted as evidence.',
    help: 'Send PNG, JPEG, WebP, PDF or plain text, 10 MB at most.',
  },
  'archive-damaged': {
    title: 'This archive no longer matches its fingerprint.',
    help: 'Do not use it as evidence. Tell an administrator, then archive the source again.',
  },
  'no-connection': {
    title: 'The connection is lost.',
    help: 'What you wrote is still there; decisions are held. Try again once connected.',
  },
};
