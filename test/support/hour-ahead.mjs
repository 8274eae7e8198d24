// Preloaded into a process, it sets the clock of that process an hour ahead, as on a machine whose clock is wrong.
const aheadMs = 3_600_000;
const Right = Date;

globalThis.Date = class extends Right {
  constructor(...given) {
    if (given.length > 0) super(...given);
    else super(Right.now() + aheadMs);
  }

  static now() {
    return Right.now() + aheadMs;
  }
};
