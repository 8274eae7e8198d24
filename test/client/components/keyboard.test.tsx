import { describe, expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  KeyboardProvider,
  useKeys,
  type KeyBindings,
} from '../../../client/src/components/keyboard/keyboard.js';

function Listener({ bindings, isModal = false }: { bindings: KeyBindings; isModal?: boolean }) {
  useKeys(bindings, { isModal });
  return null;
}

function desk(children: React.ReactNode, areSingleKeysOn = true) {
  render(<KeyboardProvider areSingleKeysOn={areSingleKeysOn}>{children}</KeyboardProvider>);
  return userEvent.setup();
}

describe('keys of the desk', () => {
  test('When somebody types in a field, then single letters are left to the text', async () => {
    const next = jest.fn();
    const user = desk(
      <>
        <Listener bindings={{ j: next }} />
        <input aria-label="Alasan" />
      </>,
    );

    await user.type(screen.getByLabelText('Alasan'), 'jj');

    expect(next).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>('Alasan').value).toBe('jj');
  });

  test('When single letters are switched off, then chords with Control still work', async () => {
    const next = jest.fn();
    const palette = jest.fn();
    const user = desk(<Listener bindings={{ j: next, 'mod+k': palette }} />, false);

    await user.keyboard('j{Control>}k{/Control}');

    expect(next).not.toHaveBeenCalled();
    expect(palette).toHaveBeenCalledTimes(1);
  });

  test('When G is followed by a letter, then only the sequence acts', async () => {
    const toQueue = jest.fn();
    const alone = jest.fn();
    const user = desk(<Listener bindings={{ 'g a': toQueue, a: alone }} />);

    await user.keyboard('ga');

    expect(toQueue).toHaveBeenCalledTimes(1);
    expect(alone).not.toHaveBeenCalled();
  });

  test('When a dialog is open, then keys of the page behind it rest', async () => {
    const behind = jest.fn();
    const inside = jest.fn();
    const user = desk(
      <>
        <Listener bindings={{ j: behind, escape: behind }} />
        <Listener bindings={{ escape: inside }} isModal />
      </>,
    );

    await user.keyboard('j{Escape}');

    expect(behind).not.toHaveBeenCalled();
    expect(inside).toHaveBeenCalledTimes(1);
  });

  test('When a button has the focus, then Enter presses it and opens no story', async () => {
    const open = jest.fn();
    const pressed = jest.fn();
    const user = desk(
      <>
        <Listener bindings={{ enter: open }} />
        <button onClick={() => pressed()}>Terapkan</button>
      </>,
    );

    screen.getByRole('button', { name: 'Terapkan' }).focus();
    await user.keyboard('{Enter}');

    expect(pressed).toHaveBeenCalledTimes(1);
    expect(open).not.toHaveBeenCalled();
  });
});
