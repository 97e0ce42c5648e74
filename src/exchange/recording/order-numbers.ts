import type { TabLog } from './tab-log';

/** Numbers that rise with every record of a tab's log, and with every request that begins to wait for a preflight. */
export class OrderNumbers {
  #nextOrder = 1;
  #nextWaiting = 1;

  constructor(log: TabLog) {
    for (const { order } of [...log.lone.records(), ...log.givenUp.records(), ...log.records()])
      this.#nextOrder = Math.max(this.#nextOrder, order + 1);
    for (const { waitingSince } of log.records())
      this.#nextWaiting = Math.max(this.#nextWaiting, (waitingSince ?? 0) + 1);
  }

  takeOrder(): number {
    return this.#nextOrder++;
  }

  takeWaiting(): number {
    return this.#nextWaiting++;
  }
}
